package demo.lms;

/** How the list of a course's people answers: as Moodle does, or as no platform should. */
public enum Behaviour {
    HONEST,
    /** As after a restart that forgot all tokens. */
    UNAUTHORIZED_ONCE,
    UNAUTHORIZED,
    FORBIDDEN,
    /** 429, with a wish to be left alone for ten minutes. */
    TOO_MANY,
    /** The same wish with a time of day instead of seconds. */
    TOO_MANY_UNTIL,
    BROKEN,
    /** The first page is honest, the others fail. */
    BROKEN_LATER,
    /** An error page with status 200. */
    PAGE,
    EMPTY,
    /** Half of an answer. */
    CUT_OFF,
    /** Bytes without end. */
    ENDLESS,
    FOREIGN_NEXT,
    LOOP,
    NOBODY,
    /** Each page is empty and names another one as the next. */
    EMPTY_PAGES,
    /** The list of people is honest, that of groups is not for this tool. */
    NO_GROUPS,
    REDIRECT,
    /** The token endpoint shows a page to sign in on. */
    NO_TOKEN,
    /** Everybody in one answer, whatever limit was asked for. */
    NO_PAGES
}
