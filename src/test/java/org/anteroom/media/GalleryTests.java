package org.anteroom.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anteroom.AnteroomTest;
import org.anteroom.Campus;
import org.anteroom.Person;
import org.anteroom.channel.ChannelRole;
import org.anteroom.channel.Channels;
import org.anteroom.shared.ChannelId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AnteroomTest
class GalleryTests {

    @Autowired
    Campus campus;

    @Autowired
    Channels channels;

    @Autowired
    Gallery gallery;

    @Autowired
    MediaItems items;

    private ChannelId biology;
    private Person ada;

    @BeforeEach
    void course() {
        biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
    }

    @Test
    void listsShowExactlyWhatThePolicyLetsSee() {
        for (ChannelRole role : ChannelRole.values()) {
            Person person = campus.join(campus.person(role.name()), biology, role);
            Person asStudent = campus.visiting(person, biology, true);
            List<Long> all = new ArrayList<>();
            for (Person owner : List.of(person, ada)) {
                all.add(campus.media(biology, owner).create());
                all.add(campus.media(biology, owner).hidden().create());
                all.add(campus.media(biology, owner).hidden().recording().create());
                all.add(campus.media(biology, owner).deletedAt(Instant.now()).create());
            }
            for (Person visitor : List.of(person, asStudent)) {
                assertThat(ids(visitor, MediaFilter.NONE))
                        .as(role + " " + visitor.visit().student())
                        .filteredOn(all::contains)
                        .containsExactlyInAnyOrderElementsOf(
                                all.stream().filter(id -> maySee(visitor, id)).toList());
            }
        }
    }

    @Test
    void pagesFollowEachOtherFromTheNewestOn() {
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(0, campus.media(biology, ada).titled("Film " + i).create());
        }
        MediaPage first = page(ada, MediaFilter.NONE, 3);
        MediaPage second = page(ada, new MediaFilter(null, false, false, first.next()), 3);
        MediaPage third = page(ada, new MediaFilter(null, false, false, second.next()), 3);
        List<Long> seen = new ArrayList<>();
        List.of(first, second, third)
                .forEach(page ->
                        page.entries().forEach(entry -> seen.add(entry.item().id())));
        assertThat(seen).isEqualTo(made);
        assertThat(third.next()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Zellteilung, ZELLTEIL",
        "Übung Ökologie, übung ö",
        "Клетка и ткань, КЛЕТКА",
        "Κύτταρο, κύτταρ",
        "الخلية الحيوانية, الخلية",
        "התא החי, התא",
        "细胞分裂 第一课, 分裂",
        "कोशिका विभाजन, विभाजन",
        "100 % cells_1, 100 %",
        "100 % cells_1, s_1"
    })
    void titlesAndDescriptionsOfEveryScriptAreFound(String words, String sought) {
        long titled = campus.media(biology, ada).titled(words).create();
        long described = campus.media(biology, ada).described(words).create();
        campus.media(biology, ada).titled("100 of cellss1").create();
        assertThat(ids(ada, new MediaFilter(sought, false, false, null))).containsExactly(described, titled);
        String apart = Normalizer.normalize(sought, Normalizer.Form.NFD);
        assertThat(ids(ada, new MediaFilter(apart, false, false, null))).containsExactly(described, titled);
    }

    @Test
    void recordingsAreFilteredAndNobodysOwn() {
        long upload = campus.media(biology, ada).create();
        long recording = campus.media(biology, ada).recording().create();
        assertThat(ids(ada, new MediaFilter(null, true, false, null))).containsExactly(recording);
        assertThat(ids(ada, new MediaFilter(null, false, true, null))).containsExactly(upload);
    }

    @Test
    void neighboursAreThoseThatThePersonSees() {
        Person sam = campus.member("Sam", biology);
        long last = campus.media(biology, ada).titled("Last").create();
        campus.media(biology, ada).titled("Hidden").hidden().create();
        MediaItem middle =
                items.get(biology, campus.media(biology, ada).titled("Middle").create());
        long first = campus.media(biology, ada).titled("First").create();
        var membership = channels.require(sam.visit(), biology);
        assertThat(gallery.previous(sam.visit(), membership, middle))
                .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(first));
        assertThat(gallery.next(sam.visit(), membership, middle))
                .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(last));
        assertThat(gallery.next(sam.visit(), membership, items.get(biology, last)))
                .isEmpty();
    }

    private boolean maySee(Person person, long id) {
        return AccessibleMedia.of(items.get(biology, id), channels.require(person.visit(), biology), person.visit())
                .may(MediaPermission.SEE);
    }

    private List<Long> ids(Person person, MediaFilter filter) {
        return page(person, filter, 200).entries().stream()
                .map(entry -> entry.item().id())
                .toList();
    }

    private MediaPage page(Person person, MediaFilter filter, int size) {
        return gallery.page(person.visit(), channels.require(person.visit(), biology), filter, size);
    }
}
