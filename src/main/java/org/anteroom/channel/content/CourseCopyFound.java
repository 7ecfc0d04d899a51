package org.anteroom.channel.content;

import org.anteroom.shared.UserId;

/** A manager came to a copied course for which nothing is decided; within the transaction of the launch. */
public record CourseCopyFound(CourseCopy copy, UserId manager) {}
