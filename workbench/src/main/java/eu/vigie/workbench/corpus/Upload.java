package eu.vigie.workbench.corpus;

import eu.vigie.crawl.fetch.Archive;
import eu.vigie.crawl.fetch.Capture;
import eu.vigie.crawl.fetch.FetchLimits;
import eu.vigie.crawl.fetch.FetchOutcome;
import eu.vigie.crawl.forum.PageBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An uploaded file: plain HTML, a browser's single file (MHTML), or a recording (WARC). */
public final class Upload {
    private static final int HEAD = 2_000;

    private Upload() {}

    /** The page of that address; of MHTML the main page, which a browser saves under the address it ended at. */
    public static Unpacked open(byte[] file, URI address) {
        if (isWarc(file)) {
            return warc(file, address);
        }
        String head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1);
        return Mhtml.is(head)
                ? Mhtml.page(file, address).<Unpacked>map(Unpacked.Page::new).orElseGet(Unpacked.Broken::new)
                : new Unpacked.Page(SavedPage.of(file));
    }

    private static boolean isWarc(byte[] file) {
        boolean gzip = file.length > 2 && (file[0] & 0xFF) == 0x1F && (file[1] & 0xFF) == 0x8B;
        return gzip || new String(file, 0, Math.min(file.length, 5), StandardCharsets.ISO_8859_1).equals("WARC/");
    }

    private static Unpacked warc(byte[] file, URI address) {
        var found = new ArrayList<PageBody>();
        Archive.Reading reading = read(file, found, address);
        if (!found.isEmpty()) {
            PageBody newest = found.getLast();
            return new Unpacked.Page(new SavedPage(newest.bytes(), newest.charset()));
        }
        return reading.damage().isPresent() ? new Unpacked.Broken() : new Unpacked.NotInArchive();
    }

    private static Archive.Reading read(byte[] file, List<PageBody> found, URI address) {
        try {
            Path copy = Files.createTempFile("brought", ".warc");
            try {
                Files.write(copy, file);
                return new Archive(FetchLimits.standard(), ZoneOffset.UTC)
                        .read(copy, capture -> body(capture, address).ifPresent(found::add));
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an uploaded archive", e);
        }
    }

    private static Optional<PageBody> body(Capture capture, URI address) {
        return capture.outcome() instanceof FetchOutcome.Fetched fetched && samePage(capture.url(), address)
                ? Optional.of(fetched.body())
                : Optional.empty();
    }

    static boolean samePage(URI one, URI other) {
        return withoutFragment(one).equals(withoutFragment(other));
    }

    private static String withoutFragment(URI uri) {
        return uri.toString().replaceFirst("#.*$", "");
    }
}
