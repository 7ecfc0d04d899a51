package org.anteroom.room.storyboard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anteroom.shared.DomainError;
import org.anteroom.shared.Html;

/** The editor's fields as they are typed. An item without title takes that of its asset. */
record StoryboardItemForm(
        String title, String asset, String content, String speakerNotes, String minutes, int version) {

    static final StoryboardItemForm BLANK = new StoryboardItemForm("", "", "", "", "", 0);

    private static final int NO_NUMBER = -1;

    StoryboardItemForm {
        title = Objects.requireNonNullElse(title, "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        asset = Objects.requireNonNullElse(asset, "");
        content = Objects.requireNonNullElse(content, "");
        speakerNotes = Objects.requireNonNullElse(speakerNotes, "").replaceAll("\\R", "\n");
        minutes = Objects.requireNonNullElse(minutes, "");
    }

    static StoryboardItemForm of(StoryboardItem item) {
        return new StoryboardItemForm(
                item.title(),
                Objects.toString(item.asset(), ""),
                item.content().value(),
                item.speakerNotes(),
                Objects.toString(item.minutes(), ""),
                item.version());
    }

    StoryboardItemForm withVersion(int current) {
        return new StoryboardItemForm(title, asset, content, speakerNotes, minutes, current);
    }

    /** What the person has to correct, by field. */
    Map<String, DomainError> problems(ItemKind kind, List<AssetChoice> assets) {
        Map<String, DomainError> problems = new LinkedHashMap<>();
        boolean chosen = kind == ItemKind.TEXT || assets.stream().anyMatch(it -> it.number() == assetNumber());
        require(chosen, problems, "asset", "storyboard-asset");
        int most = StoryboardItem.MAX_TITLE;
        boolean titled = within(length(titleOr(kind, assets)), 1, most);
        require(titled || !chosen, problems, "title", "storyboard-title", most);
        checkContent(problems);
        boolean brief = length(speakerNotes) <= StoryboardItem.MAX_NOTES;
        require(brief, problems, "speakerNotes", "storyboard-notes", StoryboardItem.MAX_NOTES);
        boolean planned = minutes.isBlank() || within(number(minutes), 1, StoryboardItem.MAX_MINUTES);
        require(planned, problems, "minutes", "storyboard-minutes", StoryboardItem.MAX_MINUTES);
        return problems;
    }

    StoryboardItem item(ItemKind kind, List<AssetChoice> assets) {
        boolean text = kind == ItemKind.TEXT;
        return new StoryboardItem(
                titleOr(kind, assets),
                text ? null : assetNumber(),
                text ? html() : Html.EMPTY,
                speakerNotes,
                minutes.isBlank() ? null : number(minutes),
                version);
    }

    private void checkContent(Map<String, DomainError> problems) {
        try {
            html();
        } catch (DomainError tooLong) {
            problems.put("content", tooLong);
        }
    }

    /** Without the editor people write plain text. */
    private Html html() {
        return content.indexOf('<') < 0 ? Html.ofText(content) : Html.sanitise(content);
    }

    private String titleOr(ItemKind kind, List<AssetChoice> assets) {
        return title.isEmpty() && kind == ItemKind.ASSET
                ? assets.stream()
                        .filter(it -> it.number() == assetNumber())
                        .map(AssetChoice::title)
                        .findFirst()
                        .orElse("")
                : title;
    }

    private int assetNumber() {
        return number(asset);
    }

    private static void require(
            boolean kept, Map<String, DomainError> problems, String field, String code, Object... limits) {
        if (!kept) {
            problems.put(field, DomainError.invalid(code, "storyboard " + field, limits));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException noNumber) {
            return NO_NUMBER;
        }
    }
}
