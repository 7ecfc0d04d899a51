package org.anteroom.collaboration.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.StatementCounter;
import org.anteroom.collaboration.TalkLesson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is written in a chat, and what becomes of it. */
@AnteroomTest
@Import(StatementCounter.class)
class ChatTests {

    @Autowired
    Campus campus;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementCounter statements;

    private TalkLesson meeting;

    @BeforeEach
    void meet() {
        meeting = new TalkLesson(campus, jdbc, mvc);
    }

    @Test
    void markupIsShownAsText() {
        write(meeting.sam, "<img src=x onerror=alert(1)> javascript:alert(1)");
        assertThat(read(meeting.tim))
                .bodyText()
                .contains("&lt;img src=x onerror=alert(1)&gt; javascript:alert(1)")
                .doesNotContain("<img src=x", "href=\"javascript:");
    }

    @Test
    void whatNobodySeesIsLeftOut() {
        write(meeting.sam, " a\u0000\u0007\u001b[31mb\u0085\u202Etxt\r\n\r\n\r\n\r\nc ");
        assertThat(text()).isEqualTo("a[31mb\ntxt\n\nc");
    }

    @Test
    void emptyMessagesAreRefused() {
        for (String nothing : List.of("", "  \n ", "\u200B\u2060", "\u0000")) {
            assertThat(meeting.post(meeting.sam, "/chat", "text", nothing))
                    .hasStatus(422)
                    .bodyText()
                    .contains("There is nothing to send yet");
        }
        assertThat(meeting.post(meeting.sam, "/chat")).hasStatus(422);
        assertThat(meeting.told("chat", "posted")).isZero();
    }

    @Test
    void longestMessageFitsAndALongerOneComesBackWithWhatWasTyped() {
        String longest = "\uD83D\uDE00".repeat(2000);
        write(meeting.sam, longest);
        assertThat(text()).isEqualTo(longest);
        assertThat(meeting.post(meeting.sam, "/chat", "text", "x".repeat(2001)))
                .hasStatus(422)
                .bodyText()
                .contains("2,000 characters are the most", "x".repeat(2001));
    }

    @Test
    void manyMessagesOfOnePersonAreLimitedAndTheWaitIsTold() {
        MvcTestResult last = null;
        for (int i = 0; i < 100; i++) {
            last = meeting.post(meeting.sam, "/chat", "text", "Spam " + i);
        }
        assertThat(last)
                .hasStatus(429)
                .bodyText()
                .containsPattern("Wait (a second|[2-9] seconds), then try again")
                .contains("Spam 99");
        assertThat(meeting.told("chat", "posted")).isBetween(30, 70);
        assertThat(meeting.post(meeting.tim, "/chat", "text", "I may")).hasStatus(303);
    }

    @Test
    void eachPersonLikesAMessageOnce() {
        long message = write(meeting.sam, "Good idea");
        for (Person person : List.of(meeting.tim, meeting.tim, meeting.ada)) {
            assertThat(meeting.post(person, "/chat/" + message + "/like")).hasStatus(303);
        }
        assertThat(likes(message)).isEqualTo(2);
        meeting.delete(meeting.tim, "/chat/" + message + "/like");
        meeting.delete(meeting.tim, "/chat/" + message + "/like");
        assertThat(likes(message)).isOne();
        assertThat(payload("likes")).contains("\"likes\":1");
    }

    @Test
    void answerQuotesWhatItAnswersUntilThatIsDeleted() {
        long message = write(meeting.sam, "Is it cold?");
        meeting.post(meeting.tim, "/chat", "text", "Yes", "replyTo", "" + message);
        assertThat(payload("posted")).contains("\"quote\":{\"id\":" + message, "\"name\":\"Sam\"", "Is it cold?");
        meeting.delete(meeting.sam, "/chat/" + message);
        assertThat(read(meeting.tim))
                .bodyText()
                .contains("In answer to a message that is gone", "Yes")
                .doesNotContain("Is it cold?");
    }

    @Test
    void deletedMessageIsGoneFromTheDatabaseToo() {
        long message = write(meeting.sam, "Secret");
        meeting.post(meeting.chloe, "/chat/" + message + "/pin");
        long other = write(meeting.sam, "Stays");
        meeting.delete(meeting.chloe, "/chat/" + message);
        assertThat(jdbc.sql("select payload from room_event where room_id = ?")
                        .param(meeting.room.value())
                        .query(String.class)
                        .list())
                .noneMatch(it -> it.contains("Secret"))
                .anyMatch(it -> it.contains("Stays"));
        meeting.delete(meeting.chloe, "/chat/" + other);
        assertThat(text()).isEmpty();
        assertThat(meeting.delete(meeting.chloe, "/chat/" + message)).hasStatus(404);
        assertThat(meeting.told("chat", "deleted")).isEqualTo(2);
    }

    @Test
    void messagesGoWithTheRecordOfTheirMeeting() {
        long message = write(meeting.sam, "Hello");
        meeting.post(meeting.tim, "/chat", "text", "Hi", "replyTo", "" + message);
        meeting.post(meeting.tim, "/chat/" + message + "/like");
        meeting.post(meeting.sam, "/questions", "text", "Why?");
        jdbc.sql("delete from room_session where id = ?")
                .param(meeting.session())
                .update();
        for (String table : List.of("chat_message", "question")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where room_id = ?")
                            .param(meeting.room.value())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void clearedChatIsEmptyButInTheTranscript(@Autowired ChatTranscript transcript) {
        write(meeting.sam, "Before");
        meeting.post(meeting.chloe, "/chat/clearance");
        write(meeting.sam, "After");
        assertThat(read(meeting.tim)).bodyText().contains("After").doesNotContain("Before");
        assertThat(read(meeting.chloe)).bodyText().doesNotContain("Before");
        assertThat(transcript.groupChat(meeting.room, meeting.session(), 0))
                .extracting(ChatTranscript.Line::text)
                .containsExactly("Before", "After");
    }

    @Test
    void fewMessagesCanBePinned() {
        for (int i = 0; i < 5; i++) {
            assertThat(meeting.post(meeting.ada, "/chat/" + write(meeting.ada, "Pin " + i) + "/pin"))
                    .hasStatus(303);
        }
        long sixth = write(meeting.ada, "Pin 6");
        assertThat(meeting.post(meeting.ada, "/chat/" + sixth + "/pin"))
                .hasStatus(409)
                .bodyText()
                .contains("At most 5 messages can be pinned");
        assertThat(read(meeting.sam)).bodyText().containsPattern("(?s)chat-pinned.*Pin 0.*Pin 4.*role=\"log\"");
    }

    @Test
    void nothingIsWrittenWhileNobodyMeetsOrTheChatIsOff() {
        long message = write(meeting.sam, "Hello");
        meeting.end();
        assertThat(meeting.post(meeting.sam, "/chat", "text", "Anybody?")).hasStatus(409);
        assertThat(read(meeting.sam)).bodyText().contains("No meeting is under way", "Hello");
        meeting.begin();
        assertThat(read(meeting.sam)).bodyText().doesNotContain("Hello");
        write(meeting.sam, "Hello again");

        meeting.set("group_chat_enabled = false");
        assertOff("/chat", "Group chat is off");
        assertThat(meeting.post(meeting.sam, "/chat/" + message + "/like")).hasStatus(409);
        assertThat(meeting.post(meeting.max, "/backchannel", "text", "Still here"))
                .hasStatus(303);
        meeting.set("group_chat_enabled = true");
        meeting.collaboration(false);
        assertOff("/chat", "Group chat is off");
        assertThat(meeting.post(meeting.max, "/backchannel", "text", "Off")).hasStatus(409);
    }

    private void assertOff(String path, String words) {
        for (Person person : List.of(meeting.ada, meeting.chloe, meeting.sam)) {
            assertThat(meeting.post(person, path, "text", "Hi")).hasStatus(409);
            assertThat(meeting.get(person, path)).bodyText().contains(words).doesNotContain("Hello", "<textarea");
        }
    }

    @Test
    void olderMessagesComePageByPage() {
        fill(120);
        MvcTestResult last = read(meeting.sam);
        assertThat(last).bodyText().contains("Line 120<", "Line 71<").doesNotContain("Line 70<");
        long before = first(last);
        MvcTestResult middle = meeting.get(meeting.sam, "/chat?before=" + before);
        assertThat(middle).bodyText().contains("Line 70<", "Line 21<").doesNotContain("Line 71<", "Line 20<");
        MvcTestResult oldest = meeting.get(meeting.sam, "/chat?before=" + first(middle));
        assertThat(oldest).bodyText().contains("Line 20<", "Line 1<").doesNotContain("Line 21<");
        assertThat(oldest).bodyText().containsPattern("data-older hidden");
    }

    @Test
    void pageOfAChatTakesFewStatements() throws Exception {
        fill(120);
        for (Person person : List.of(meeting.sam, meeting.ada, meeting.chloe)) {
            read(person);
            // Asked now and then, whatever the page.
            List<String> asked = statements.during(() -> read(person)).stream()
                    .filter(sql -> !sql.contains("platform_change"))
                    .toList();
            assertThat(asked).as(person.name()).hasSizeLessThanOrEqualTo(6);
        }
    }

    private long first(MvcTestResult page) {
        try {
            return Long.parseLong(page.getResponse()
                    .getContentAsString()
                    .replaceFirst("(?s).*?data-messages.*?data-message=\"(\\d+)\".*", "$1"));
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void fill(int lines) {
        for (int i = 1; i <= lines; i++) {
            jdbc.sql("""
                    insert into chat_message (room_id, session_id, place, author_id, by_moderator, text, shown, created_at)
                    values (:room, :session, 'CHAT', :person, false, :text, true, :now)
                    """)
                    .param("room", meeting.room.value())
                    .param("session", meeting.session())
                    .param("person", meeting.tim.id().value())
                    .param("text", "Line " + i)
                    .param("now", Instant.EPOCH.plusSeconds(86_400L * 365 * 50 + i))
                    .update();
        }
    }

    private MvcTestResult read(Person person) {
        return meeting.get(person, "/chat");
    }

    private long write(Person person, String text) {
        assertThat(meeting.post(person, "/chat", "text", text)).hasStatus(303);
        return jdbc.sql("select max(id) from chat_message where room_id = ?")
                .param(meeting.room.value())
                .query(Long.class)
                .single();
    }

    private String text() {
        return jdbc.sql("select text from chat_message where room_id = ? order by id desc limit 1")
                .param(meeting.room.value())
                .query(String.class)
                .single();
    }

    private int likes(long message) {
        return jdbc.sql("select count(*) from chat_like where message_id = ?")
                .param(message)
                .query(Integer.class)
                .single();
    }

    private String payload(String type) {
        return jdbc.sql("select payload from room_event where room_id = ? and type = ? order by number desc limit 1")
                .params(meeting.room.value(), type)
                .query(String.class)
                .single();
    }
}
