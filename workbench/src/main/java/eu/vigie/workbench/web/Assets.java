package eu.vigie.workbench.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Style, script and drawings, each served under an address that changes with its content. */
public final class Assets {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.(css|js|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final int HASH_LENGTH = 12;

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    private record Asset(byte[] content, String hash, String type) {}

    public String href(String name) {
        return find(name)
                .map(asset -> "/assets/" + name + "?v=" + asset.hash)
                .orElseThrow(() -> new IllegalStateException("no asset " + name));
    }

    public void serve(Context ctx) {
        var asset = find(ctx.pathParam("name")).orElseThrow(Refusal::notFound);
        boolean exact = List.of(asset.hash).equals(ctx.queryParams("v"));
        ctx.header("Cache-Control", exact ? "public, max-age=31536000, immutable" : "no-cache")
                .contentType(asset.type)
                .result(asset.content);
    }

    private Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(known.get(name)).or(() -> read(name));
    }

    private Optional<Asset> read(String name) {
        try (var stream = Assets.class.getResourceAsStream("assets/" + name)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] content = stream.readAllBytes();
            var asset = new Asset(content, hash(content), type(name));
            known.put(name, asset);
            return Optional.of(asset);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String type(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return type == null ? "application/octet-stream" : type;
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Token.sha256(content)).substring(0, HASH_LENGTH);
    }
}
