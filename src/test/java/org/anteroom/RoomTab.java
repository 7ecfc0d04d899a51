package org.anteroom;

import java.io.IOException;
import org.anteroom.shared.ChannelId;
import org.anteroom.shared.RoomId;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;

/** A tab of Ada's published room "Cells", and its editor, as her browser without JavaScript has them. */
public final class RoomTab implements AutoCloseable {

    private final String name;
    private final Person ada;
    private final RoomId room;
    private final WebClient browser;

    /** @param name in the address, after that of the room */
    public RoomTab(Campus campus, String name) {
        this.name = name;
        ChannelId biology = campus.channel("Biology");
        ada = campus.manager("Ada", biology);
        room = campus.room(biology, ada).named("Cells").published().create();
        browser = campus.browser(ada);
    }

    public RoomId room() {
        return room;
    }

    public HtmlPage open(String path) throws IOException {
        return browser.getPage("http://localhost" + link(path));
    }

    public String link(String path) {
        return "/rooms/" + room + "/" + name + path + (path.contains("?") ? "&" : "?") + "visit="
                + ada.visit().key();
    }

    public void speak(String language) {
        browser.addRequestHeader("Accept-Language", language);
    }

    public static HtmlForm form(HtmlPage page) {
        return (HtmlForm) page.getElementById("editor");
    }

    public static HtmlPage save(HtmlPage editor) throws IOException {
        return editor.<HtmlButton>getFirstByXPath("//form[@id='editor']//button[normalize-space()='Save']")
                .click();
    }

    @Override
    public void close() {
        browser.close();
    }
}
