package eu.vigie.crawl.forum.vbulletin;

/** How versions 3 and 4 write addresses: plain, {@code showthread.php/12-words}, and as the module vBSEO rewrites them. */
final class VbAddress {
    static final String THREAD =
            "showthread\\.php\\?(?:[^#]*[&;])?t=(\\d+)|showthread\\.php[/?](\\d+)|/threads?/(\\d+)|"
                    + "/(\\d+)-[^/?#]*\\.html|-t(\\d+)(?:-\\d+)?\\.html|/t(\\d+)[/-]";
    static final String BOARD =
            "forumdisplay\\.php\\?(?:[^#]*[&;])?f=(\\d+)|forumdisplay\\.php[/?](\\d+)|/f(?:orum)?-?(\\d+)/|/forums/(\\d+)-|/(\\d+)-[^/?#]+/?$";
    static final String NUMBER = "[?&;]page=(\\d+)|/page(\\d+)|-(\\d+)\\.html|index(\\d+)\\.html";

    private VbAddress() {}
}
