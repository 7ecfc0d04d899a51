package org.anteroom.media.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.media.MediaAccess;
import org.anteroom.media.MediaItem;
import org.anteroom.media.MediaPermission;
import org.anteroom.shared.ChannelId;
import org.anteroom.storage.Blob;
import org.anteroom.storage.file.StoredFile;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnteroomTest
class MediaOrderTests {

    @Autowired
    Campus campus;

    @Autowired
    MediaAccess access;

    @Autowired
    AddMedia add;

    @Autowired
    MediaOrder order;

    @Autowired
    JdbcClient jdbc;

    private ChannelId biology;
    private Person ada;
    private final List<Long> made = new ArrayList<>();

    @BeforeEach
    void fiveItemsFromTheFirstOn() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        for (int i = 5; i >= 1; i--) {
            made.add(0, campus.media(biology, ada).titled("" + i).create());
        }
    }

    @Test
    void itemMovesBeforeAndAfterAnyOther() {
        order.moveBefore(item(4), made.get(1));
        assertThat(titles()).containsExactly("1", "4", "2", "3", "5");
        order.moveBefore(item(1), made.get(4));
        assertThat(titles()).containsExactly("4", "2", "3", "1", "5");
        order.moveAfter(item(4), made.get(4));
        assertThat(titles()).containsExactly("2", "3", "1", "5", "4");
        order.moveAfter(item(5), made.get(1));
        assertThat(titles()).containsExactly("2", "5", "3", "1", "4");
        order.moveToFront(item(4));
        assertThat(titles()).containsExactly("4", "2", "5", "3", "1");
        order.moveAfter(item(4), made.get(3));
        assertThat(titles()).containsExactly("4", "2", "5", "3", "1");
    }

    @Test
    void neighbourThatIsGoneMovesNothing() {
        long elsewhere = campus.media(campus.channel("Chemistry"), ada).create();
        order.moveBefore(item(4), elsewhere);
        order.moveAfter(item(4), 0);
        assertThat(titles()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void thoseWhoMoveAndAddAtOnceTakeEachPlaceOnce() throws Exception {
        String sha256 = jdbc.sql("select sha256 from media_item where id = :id")
                .param("id", made.get(0))
                .query(String.class)
                .single();
        StoredFile file = new StoredFile("new.mp4", "video/mp4", new Blob(sha256, 1));
        ExecutorService several = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            MediaItem moved = item(1 + i % 5);
            long neighbour = made.get((i + 2) % 5);
            all.add(several.submit(() -> order.moveBefore(moved, neighbour)));
            all.add(several.submit(() -> add.add(biology, ada.id(), file)));
        }
        for (Future<?> one : all) {
            one.get();
        }
        several.shutdown();
        assertThat(jdbc.sql("select position from media_item where channel_id = :channel")
                        .param("channel", biology.value())
                        .query(Integer.class)
                        .list())
                .hasSize(25)
                .doesNotHaveDuplicates();
    }

    @Test
    void buttonsMoveAndTellTheNewPlace() throws IOException {
        try (WebClient browser = campus.browser(ada)) {
            HtmlPage page = browser.getPage("http://localhost/channels/" + biology + "/manage/media");
            HtmlPage up =
                    page.<HtmlButton>getHtmlElementById("up-" + made.get(2)).click();
            assertThat(ManageMediaTests.titles(up)).containsExactly("1", "3", "2", "4", "5");
            assertThat(up.getElementById("media-status").getTextContent())
                    .isEqualTo("“3” is now number 2 of this page.");
            assertThat(up.getElementById("up-" + made.get(2)).hasAttribute("autofocus"))
                    .isTrue();
            HtmlPage front =
                    up.<HtmlButton>getHtmlElementById("front-" + made.get(4)).click();
            assertThat(ManageMediaTests.titles(front)).containsExactly("5", "1", "3", "2", "4");
        }
    }

    private MediaItem item(int title) {
        return access.require(ada.visit(), biology, made.get(title - 1), MediaPermission.EDIT)
                .item();
    }

    private List<String> titles() {
        return jdbc.sql("select title from media_item where channel_id = :channel order by position desc")
                .param("channel", biology.value())
                .query(String.class)
                .list();
    }
}
