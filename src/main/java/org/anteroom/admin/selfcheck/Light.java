package org.anteroom.admin.selfcheck;

/** From good to bad. */
enum Light {
    GREEN("check-circle-fill", "success"),
    AMBER("exclamation-triangle-fill", "warning"),
    RED("x-octagon-fill", "danger");

    private final String icon;
    private final String colour;

    Light(String icon, String colour) {
        this.icon = icon;
        this.colour = colour;
    }

    /** As Bootstrap names it. */
    public String icon() {
        return icon;
    }

    public String colour() {
        return colour;
    }
}
