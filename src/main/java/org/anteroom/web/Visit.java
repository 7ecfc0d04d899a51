package org.anteroom.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RegistrationId;
import org.anteroom.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One launch as one browser tab holds it. A browser session keeps several, so that two tabs with two courses or two
 * persons do not disturb each other; the key in the page's URL chooses, and is no secret: the session cookie is the proof.
 *
 * @param channel the course it was launched from, if the platform named one
 * @param returnUrl back into the course, an address on the platform's site
 * @param landing path of the page that it opened, from the tool's root
 * @param administrator whether the platform says that this person administrates it
 * @param student whether the launch was that of a student, whatever the person is at other times
 */
public record Visit(
        String key,
        UserId user,
        RegistrationId registration,
        @Nullable ChannelId channel,
        String userName,
        @Nullable String userEmail,
        @Nullable Locale locale,
        @Nullable String returnUrl,
        String landing,
        boolean administrator,
        boolean student,
        String csrfToken,
        Instant since) {

    /** The name of the parameter that carries the key. */
    public static final String PARAMETER = "visit";

    /** The request attribute with the {@link Locale} of a launch that could not become a visit here. */
    public static final String LANGUAGE = Visit.class.getName() + ".language";

    /** The same for launches by the same person from the same course to the same page. */
    String place() {
        return user.value() + " " + (channel == null ? 0 : channel.value()) + " " + landing;
    }

    /** Whether the person is in this course as a student for now. */
    public boolean isStudentIn(ChannelId course) {
        return student && course.equals(channel);
    }

    public byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @param written by {@link #written()} */
    public static Visit read(byte[] written) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            return read(in);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(DataOutput out) throws IOException {
        out.writeUTF(key);
        out.writeLong(user.value());
        out.writeLong(registration.value());
        out.writeLong(channel == null ? 0 : channel.value());
        out.writeUTF(userName);
        out.writeUTF(orEmpty(userEmail));
        out.writeUTF(locale == null ? "" : locale.toLanguageTag());
        out.writeUTF(orEmpty(returnUrl));
        out.writeUTF(landing);
        out.writeBoolean(administrator);
        out.writeBoolean(student);
        out.writeUTF(csrfToken);
        out.writeLong(since.toEpochMilli());
    }

    private static Visit read(DataInput in) throws IOException {
        String key = in.readUTF();
        UserId user = new UserId(in.readLong());
        RegistrationId registration = new RegistrationId(in.readLong());
        long channel = in.readLong();
        return new Visit(
                key,
                user,
                registration,
                channel == 0 ? null : new ChannelId(channel),
                in.readUTF(),
                orNull(in.readUTF()),
                Optional.ofNullable(orNull(in.readUTF()))
                        .map(Locale::forLanguageTag)
                        .orElse(null),
                orNull(in.readUTF()),
                in.readUTF(),
                in.readBoolean(),
                in.readBoolean(),
                in.readUTF(),
                Instant.ofEpochMilli(in.readLong()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
