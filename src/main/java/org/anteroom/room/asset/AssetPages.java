package org.anteroom.room.asset;

import java.util.List;
import org.anteroom.room.AccessibleRoom;
import org.anteroom.storage.file.FileSize;
import org.anteroom.storage.file.ReceiveFile;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The list of assets with its two forms, as each of its controllers shows it. */
@Component
class AssetPages {

    static final int SIZE = 50;

    private final Assets assets;
    private final long limit;

    AssetPages(Assets assets, ReceiveFile receive) {
        this.assets = assets;
        this.limit = receive.limit();
    }

    String list(AccessibleRoom room, int before, LinkForm link, Model model) {
        List<Asset> found = assets.before(room.room().id(), before, SIZE + 1);
        List<Asset> shown = found.subList(0, Math.min(SIZE, found.size()));
        describe(room, model);
        model.addAttribute("assets", shown);
        model.addAttribute("older", found.size() > SIZE ? shown.get(SIZE - 1).number() : null);
        model.addAttribute("newest", before == Integer.MAX_VALUE);
        model.addAttribute("link", link);
        model.addAttribute("limit", limit);
        model.addAttribute("limitSize", FileSize.of(limit));
        return "room/asset/list";
    }

    String page(AccessibleRoom room, Asset asset, String template, Model model) {
        describe(room, model);
        model.addAttribute("asset", asset);
        return template;
    }

    private static void describe(AccessibleRoom room, Model model) {
        model.addAttribute("access", room);
        model.addAttribute("room", room.room());
    }
}
