package org.anteroom.benchmark;

import java.util.ArrayList;
import java.util.List;

record Times(String name, List<Double> milliseconds) {

    Times(String name) {
        this(name, new ArrayList<>());
    }

    void since(long nanoTime) {
        milliseconds.add((System.nanoTime() - nanoTime) / 1e6);
    }

    void print() {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        System.out.printf(
                "%-25s min %7.1f  median %7.1f  max %7.1f ms  (%d times)%n",
                name, sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1), sorted.size());
    }
}
