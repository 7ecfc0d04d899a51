package org.anteroom.cloning;

record CloneJobId(long value) {

    /** Lets controllers take it from a path. */
    public static CloneJobId valueOf(String text) {
        return new CloneJobId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
