package eu.vigie.workbench.ids;

/** What an event or a due act is about. */
public sealed interface Subject {
    long id();

    record PostSubject(PostId post) implements Subject {
        @Override
        public long id() {
            return post.value();
        }
    }

    record ThreadSubject(ThreadId thread) implements Subject {
        @Override
        public long id() {
            return thread.value();
        }
    }

    record TicketSubject(TicketId ticket) implements Subject {
        @Override
        public long id() {
            return ticket.value();
        }
    }

    record AnswerSubject(RoundId round) implements Subject {
        @Override
        public long id() {
            return round.value();
        }
    }

    record LinkSubject(LinkId link) implements Subject {
        @Override
        public long id() {
            return link.value();
        }
    }

    record MemberSubject(MemberId member) implements Subject {
        @Override
        public long id() {
            return member.value();
        }
    }

    record SourceSubject(SourceNumber source) implements Subject {
        @Override
        public long id() {
            return source.value();
        }
    }

    record InvitationSubject(InvitationId invitation) implements Subject {
        @Override
        public long id() {
            return invitation.value();
        }
    }

    /** The one lexicon of the installation. */
    record LexiconSubject() implements Subject {
        @Override
        public long id() {
            return 0;
        }
    }

    default String kind() {
        return switch (this) {
            case PostSubject _ -> "POST";
            case ThreadSubject _ -> "THREAD";
            case TicketSubject _ -> "TICKET";
            case AnswerSubject _ -> "ANSWER";
            case LinkSubject _ -> "LINK";
            case MemberSubject _ -> "MEMBER";
            case SourceSubject _ -> "SOURCE";
            case InvitationSubject _ -> "INVITATION";
            case LexiconSubject _ -> "LEXICON";
        };
    }
}
