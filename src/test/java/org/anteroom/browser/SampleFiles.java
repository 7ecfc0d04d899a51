package org.anteroom.browser;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** Files of a few kilobytes at most that are what they say. */
final class SampleFiles {

    private static final int SAMPLES_A_SECOND = 8_000;

    private SampleFiles() {}

    static byte[] png(int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D brush = image.createGraphics();
            brush.setPaint(new GradientPaint(0, 0, new Color(0x2a9d8f), width, height, new Color(0xe9c46a)));
            brush.fillRect(0, 0, width, height);
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Silence: eight bits a sample, on one channel. */
    static byte[] wav(int seconds) {
        int size = seconds * SAMPLES_A_SECOND;
        ByteBuffer wav = ByteBuffer.allocate(44 + size).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(US_ASCII)).putInt(36 + size).put("WAVEfmt ".getBytes(US_ASCII));
        wav.putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(SAMPLES_A_SECOND).putInt(SAMPLES_A_SECOND);
        wav.putShort((short) 1).putShort((short) 8);
        wav.put("data".getBytes(US_ASCII)).putInt(size);
        while (wav.hasRemaining()) {
            wav.put((byte) 128);
        }
        return wav.array();
    }

    /** Recorded by the browser, which needs no other program for it. */
    static byte[] webm(BrowserContext browser, int width, int height) {
        try (Page studio = browser.newPage()) {
            Object base64 = studio.evaluate("""
                    async ([width, height]) => {
                      const canvas = Object.assign(document.createElement("canvas"), { width, height });
                      const paint = () => canvas.getContext("2d").fillRect(0, 0, Math.random() * width, height);
                      const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm" });
                      const parts = [];
                      recorder.ondataavailable = event => parts.push(event.data);
                      const painting = setInterval(paint, 40);
                      recorder.start();
                      setTimeout(() => recorder.stop(), 500);
                      await new Promise(stopped => (recorder.onstop = stopped));
                      clearInterval(painting);
                      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
                      return btoa(String.fromCharCode(...bytes));
                    }
                    """, List.of(width, height));
            return Base64.getDecoder().decode(base64.toString());
        }
    }

    /** A document with one line on each page. */
    static byte[] pdf(String... lines) {
        StringBuilder kids = new StringBuilder();
        StringBuilder objects = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            String text = "BT /F1 24 Tf 72 700 Td (" + lines[i] + ") Tj ET";
            int number = 4 + 2 * i;
            kids.append(number).append(" 0 R ");
            objects.append("""
                    %d 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R
                    /Resources<</Font<</F1 3 0 R>>>>>> endobj
                    %d 0 obj <</Length %d>> stream
                    %s
                    endstream endobj
                    """.formatted(number, number + 1, number + 1, text.length(), text));
        }
        // Without a table of contents: viewers find the objects by themselves.
        return """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[%s]/Count %d>> endobj
                3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
                %strailer <</Root 1 0 R>>
                %%%%EOF
                """.formatted(kids, lines.length, objects).getBytes(UTF_8);
    }
}
