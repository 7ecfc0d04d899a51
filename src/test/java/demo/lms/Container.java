package demo.lms;

/** Where a launch appears, with Moodle's number for it. */
enum Container {
    IFRAME("iframe", 3),
    WINDOW("window", 4);

    private final String documentTarget;
    private final int number;

    Container(String documentTarget, int number) {
        this.documentTarget = documentTarget;
        this.number = number;
    }

    String documentTarget() {
        return documentTarget;
    }

    int number() {
        return number;
    }
}
