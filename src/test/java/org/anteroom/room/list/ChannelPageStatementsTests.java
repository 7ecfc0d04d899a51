package org.anteroom.room.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.StatementCounter;
import org.anteroom.shared.ChannelId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the channel page costs the database does not grow with the channel. */
@AnteroomTest
@Import(StatementCounter.class)
class ChannelPageStatementsTests {

    @Autowired
    Campus campus;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    StatementCounter counter;

    @Test
    void channelPageSendsSixStatementsAtMost() throws Exception {
        ChannelId biology = campus.channel("Biology");
        Person ada = campus.manager("Ada", biology);
        Person sam = campus.member("Sam", biology);
        for (int i = 0; i < 30; i++) {
            campus.room(biology, ada).published().create();
            campus.media(biology, ada).create();
        }
        assertThat(statements(ada, biology)).hasSizeLessThanOrEqualTo(6);
        assertThat(statements(sam, biology)).hasSizeLessThanOrEqualTo(6);
    }

    private List<String> statements(Person person, ChannelId channel) throws Exception {
        var signedIn = campus.as(person);
        assertThat(mvc.get().uri("/channels/{id}", channel).with(signedIn)).hasStatusOk();
        return counter.during(
                () -> mvc.get().uri("/channels/{id}", channel).with(signedIn).exchange());
    }
}
