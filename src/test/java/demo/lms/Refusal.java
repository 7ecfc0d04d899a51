package demo.lms;

/** Ends a request with a page that says why. */
final class Refusal extends RuntimeException {

    private final int status;

    Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }

    static Refusal notFound() {
        return new Refusal(404, "There is no such page.");
    }
}
