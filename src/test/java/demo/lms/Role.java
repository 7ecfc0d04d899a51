package demo.lms;

import java.util.List;

/** What a person is in a course, with the role URIs that launches name, in alphabetical order as Moodle sends them. */
public enum Role {
    TEACHER("Teacher", "membership#Instructor"),
    // Moodle cannot tell an assistant from a teacher. Canvas can: it sends the sub-role beside the role.
    TEACHING_ASSISTANT("Teaching assistant", "membership#Instructor", "membership/Instructor#TeachingAssistant"),
    STUDENT("Student", "membership#Learner"),
    // Moodle has no observers that could launch. Other platforms send a mentor.
    OBSERVER("Observer", "membership#Mentor");

    private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";

    /** A site admin, who may launch in every course. */
    static final List<String> ADMIN = List.of(
            VOCABULARY + "institution/person#Administrator",
            VOCABULARY + "membership#Instructor",
            VOCABULARY + "system/person#Administrator");

    private final String label;
    private final List<String> uris;

    Role(String label, String... names) {
        this.label = label;
        this.uris = List.of(names).stream().map(VOCABULARY::concat).toList();
    }

    public String label() {
        return label;
    }

    public List<String> uris() {
        return uris;
    }
}
