package demo.lms;

import static demo.lms.Role.OBSERVER;
import static demo.lms.Role.STUDENT;
import static demo.lms.Role.TEACHER;
import static demo.lms.Role.TEACHING_ASSISTANT;

/** The people and courses that a newcomer finds. Their names try what real names do to a page. */
final class DemoCampus {

    private final DemoLms lms;

    private DemoCampus(DemoLms lms) {
        this.lms = lms;
    }

    static void fill(DemoLms lms) {
        new DemoCampus(lms).fill();
    }

    private void fill() {
        lms.addAdmin("robin", "Robin", "Castellanos", "en");
        Person ada = lms.addPerson("ada", "Ada", "Okonkwo", "en");
        Person tomasz = lms.addPerson("tomasz", "Tomasz", "Wiśniewski", "en");
        Person joao = lms.addPerson("joao", "João", "Figueiredo", "pt_br");
        Person layla = lms.addPerson("layla", "ليلى", "حداد", "ar");
        Person kai = lms.addPerson("kai", "Kai 🦊", "O'Brien", "de_kids");
        Person maxi = lms.addPerson(
                "maximiliana",
                "Maximiliana Alexandrina Theodora",
                "Konstantinopoulou-Papadimitriou von und zu Hohenlohe-Langenburg",
                "fr");
        Person ines = lms.addPerson("ines", "Inés", "Fontaine", "es");
        biology(ada, joao, layla, kai, maxi, ines);
        rome(ada, tomasz, kai, maxi);
        signs(tomasz, ada, joao, layla);
    }

    private void biology(Person ada, Person joao, Person layla, Person kai, Person maxi, Person ines) {
        Course course = lms.addCourse("BIO-101", "The Living Cell");
        lms.enrol(course, ada, TEACHER);
        lms.enrol(course, joao, TEACHING_ASSISTANT);
        lms.enrol(course, layla, STUDENT);
        lms.enrol(course, kai, STUDENT);
        lms.enrol(course, maxi, STUDENT);
        lms.enrol(course, ines, OBSERVER);
        lms.addActivity(course, "Weekly meeting", "Every Tuesday at ten.\nBring your questions on the reading.");
        lms.addActivity(course, "Office hours", "For whatever you would rather not ask in front of everybody.");
        lms.addActivity(
                course, "Microscopy lab", "Nobody has opened this one yet. The first teacher who does sets it up.");
    }

    private void rome(Person ada, Person tomasz, Person kai, Person maxi) {
        Course course = lms.addCourse("HIS-220", "Rome: From Village to Empire");
        lms.enrol(course, ada, TEACHER);
        lms.enrol(course, tomasz, TEACHER);
        lms.enrol(course, kai, STUDENT);
        lms.enrol(course, maxi, STUDENT);
        lms.addActivity(course, "Seminar", "We read Livy aloud and disagree about him.");
        lms.addActivity(course, "Project room", "Where the groups meet while they work on their maps.");
    }

    private void signs(Person tomasz, Person ada, Person joao, Person layla) {
        Course course = lms.addCourse("SEM-<3>", "Signs & Symbols: \"What is meant?\"");
        lms.enrol(course, tomasz, TEACHER);
        lms.enrol(course, ada, STUDENT);
        lms.enrol(course, joao, STUDENT);
        lms.enrol(course, layla, STUDENT);
        lms.addActivity(course, "Weekly meeting", "Not to be mixed up with the one of the biologists.");
        lms.addActivity(course, "Office hours", "");
    }
}
