# Read by the launcher, in a shell of its own, where there is no archive of the classes that a run loads: two years of made-up rows
# are billed, away from the settings and variables that lead to the ledger, and what was loaded for the second, which is set against
# the first, goes into the archive.
rm -rf "$app"/archive.*
work=$(mktemp -d "$app/archive.XXXXXX") || exit
trap 'rm -rf "$work"' EXIT
cp -R "$root/config" "$work/config" && rm -f "$work"/config/application* && : >"$work/config/application.yml" || exit

alone=(env -i "PATH=$PATH" LC_ALL=C.UTF-8 "$java" "${options[@]}")
rehearse() { # YEAR OPTION…
  "${alone[@]}" "${@:2}" -jar "$jar" run "$1" --confirm inventaire=2023 --config "$work/config" \
    --inventory "$root/build/launch/rehearsal.csv" --data "$work/data" --output "$work/$1"
}
rehearse 2023
rehearse 2024 "-XX:DumpLoadedClassList=$work/classes"
"${alone[@]}" -Xshare:dump -XX:+AOTClassLinking "-XX:SharedClassListFile=$work/classes" \
  "-XX:SharedArchiveFile=$work/archive" -cp "$jar" || : >"$work/archive" # empty: not tried again
rm -f "$app/tripartite-$version"-*.jsa
mv -f "$work/archive" "$archive"
