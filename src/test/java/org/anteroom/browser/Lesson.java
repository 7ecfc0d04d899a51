package org.anteroom.browser;

import demo.lms.Activity;
import demo.lms.Course;
import demo.lms.DemoLms;
import demo.lms.Person;
import demo.lms.Role;

/** A course of its own with one activity, for a journey that nobody else shall meet. */
record Lesson(Person teacher, Person student, Activity activity) {

    static Lesson prepare(DemoLms lms) {
        String mark = Long.toString(System.nanoTime(), 36);
        Person teacher = lms.addPerson("dora" + mark, "Dora", "Lindqvist", "en");
        Person student = lms.addPerson("ben" + mark, "Ben", "Achterberg", "en");
        Course course = lms.addCourse("NET-" + mark, "Networked Companies");
        lms.enrol(course, teacher, Role.TEACHER);
        lms.enrol(course, student, Role.STUDENT);
        return new Lesson(teacher, student, lms.addActivity(course, "Build a connected company", "Meet every Monday"));
    }
}
