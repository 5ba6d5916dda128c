# Read by the launcher, in a shell of its own, where the program is missing or older than its sources. Builds in a directory of its
# own, then renames into place, the jar last: until it is there, nothing was built.
missing=''
command -v mvn >/dev/null || missing='Maven 3.8 or later' manque='Maven 3.8 ou plus récent'
[[ -x ${java}c ]] || missing="a JDK, and there is no ${java}c" manque="un JDK, et il n'y a pas de ${java}c"
mkdir -p "$app/lib" 2>/dev/null && [[ -w $app && -w $app/lib ]] ||
  missing="$root to be writable" manque="le droit d'écrire dans $root"
if [[ -n $missing ]]; then
  [[ -f $jar ]] || fail "the program is not built, and to build it needs $missing." \
    "le programme n'est pas construit, et pour le construire il faut $manque."
  [[ ! -w $app ]] || say "running the older program: the sources are newer, but to build them needs $missing." \
    "c'est l'ancien programme qui est lancé : les sources sont plus récentes, mais pour les construire il faut $manque."
  exit 0
fi

exec 9<"$root/pom.xml"
flock 9 2>/dev/null && rm -rf "$root"/target/launcher.*/ # a second builder waits, and finds it built
is_stale || exit 0
say 'building…' 'construction…'
log=$root/target/launcher.log built=$(mktemp -d "$root/target/launcher.XXXXXX") && touch "$built/started" || exit
trap 'rm -rf "$built"' EXIT
cd -- "$root" || exit
if ! JAVA_HOME=${java%/bin/java} mvn -B -q -Dstyle.color=never -Plauncher "-Dlauncher.directory=$built" package \
  >"$log" 2>&1 </dev/null 9<&-; then
  say "the build failed; the end of $log says:" "la construction a échoué ; la fin de $log dit :"
  tail -n 40 "$log" >&2
  exit 1
fi
touch -r "$built/started" "$built/app/tripartite.jar" # what is edited meanwhile is newer
mv -f "$built"/app/lib/*.jar "$app/lib/" && mv -f "$built/app/tripartite.jar" "$jar"
