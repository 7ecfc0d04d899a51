package demo.lms;

/**
 * Someone with an account in the LMS.
 *
 * @param locale Moodle's language code such as {@code pt_br}, not BCP 47
 * @param admin whether the person runs the whole site
 */
public record Person(long id, String username, String givenName, String familyName, String locale, boolean admin) {

    public String name() {
        return givenName + " " + familyName;
    }

    public String email() {
        return username + "@example.org";
    }

    /** The subject of this person's tokens. */
    public String sub() {
        return Long.toString(id);
    }
}
