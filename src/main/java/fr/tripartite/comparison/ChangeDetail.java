package fr.tripartite.comparison;

import fr.tripartite.words.Message;

/** What has changed about a line. */
enum ChangeDetail implements Message.Code {
    /** Units or prices: label, before, now. */
    FROM_TO
}
