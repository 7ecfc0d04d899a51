package demo.lms;

import org.jspecify.annotations.Nullable;

/**
 * A teacher selects content of the tool.
 *
 * @param activity whose content is to be replaced; without one, new activities are made
 */
record ContentRequest(Course course, @Nullable Activity activity) {}
