package fi.openagenda.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A published file read again and again, measured in turn: nginx with the same bytes, the platform, and both of them asked by
 * those who have it already.
 *
 * @param name of the file
 * @param bytes of it
 * @param reference answers of nginx
 * @param answers of the platform
 * @param unchangedReference of nginx, to {@code If-None-Match}
 * @param unchanged of the platform, to the same
 */
record FileServing(
        String name,
        int bytes,
        List<Wrk.Run> reference,
        List<Wrk.Run> answers,
        List<Wrk.Run> unchangedReference,
        List<Wrk.Run> unchanged) {

    /**
     * @param name of the file
     * @param file what the platform answers
     * @param wrk asks the platform for it
     * @param nginx asks nginx for the same bytes
     * @param nginxEtag what nginx calls them
     */
    static FileServing measure(
            String name, Reader.Timed file, Wrk wrk, Wrk nginx, String nginxEtag, int pairs, int seconds) {
        var length = file.answer().body().length;
        var serving = new FileServing(
                name, length, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var pair = 0; pair < pairs; pair++) {
            serving.reference.add(Serving.whole(nginx.run(Serving.CONNECTIONS, seconds), length));
            serving.answers.add(Serving.whole(wrk.run(Serving.CONNECTIONS, seconds), length));
            serving.unchangedReference.add(
                    Serving.empty(nginx.knowing(nginxEtag).run(Serving.CONNECTIONS, seconds), length));
            serving.unchanged.add(Serving.empty(wrk.knowing(file.etag()).run(Serving.CONNECTIONS, seconds), length));
            System.err.printf(
                    Locale.ROOT,
                    "  pair %d: nginx %.0f/s, file %.0f/s; If-None-Match: nginx %.0f/s, platform %.0f/s%n",
                    1 + pair,
                    serving.reference.get(pair).perSecond(),
                    serving.answers.get(pair).perSecond(),
                    serving.unchangedReference.get(pair).perSecond(),
                    serving.unchanged.get(pair).perSecond());
        }
        return serving;
    }

    /** Lines of a markdown table. */
    String table() {
        return "| `%s` of a release, %d bytes | answers/s | p50 ms | p99 ms | ratio |%n".formatted(name, bytes)
                + "|---|---|---|---|---|\n"
                + Serving.row("nginx, the same bytes as a file", reference, reference)
                + Serving.row("the platform", answers, reference)
                + Serving.row("nginx, `If-None-Match` (304)", unchangedReference, unchangedReference)
                + Serving.row("the platform, the same", unchanged, unchangedReference);
    }
}
