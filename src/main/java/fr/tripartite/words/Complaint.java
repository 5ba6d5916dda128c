package fr.tripartite.words;

import java.util.List;

/** What somebody wrote is not what it must be; whoever knows where it stands says where. */
public class Complaint extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** A complaint. */
    public Complaint(Message message) {
        super(Words.ENGLISH.say(message));
        this.message = message;
    }

    /** A complaint that comes from another one. */
    protected Complaint(Message message, Throwable cause) {
        super(Words.ENGLISH.say(message), cause);
        this.message = message;
    }

    /** A complaint. */
    public Complaint(Message.Code code, Object... arguments) {
        this(new Message(code, List.of(arguments)));
    }

    /** What is wrong. */
    public Message message() {
        return message;
    }
}
