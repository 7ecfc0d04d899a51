/**
 * A small but honest LTI 1.3 platform that behaves as Moodle 4.5 does: the newcomer's first contact with Anteroom, and
 * the counterpart of its tests. A program of its own on the JDK's HTTP server; it is never in the shipped jar.
 *
 * <p>{@link demo.lms.DemoLms} starts it and holds its courses; {@link demo.lms.LtiBrowser} plays a person in it.
 */
@NullMarked
package demo.lms;

import org.jspecify.annotations.NullMarked;
