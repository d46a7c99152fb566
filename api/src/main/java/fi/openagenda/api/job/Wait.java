package fi.openagenda.api.job;

import fi.openagenda.model.job.Job;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who would rather wait for a while than ask again (RFC 7240, section 4.3). */
final class Wait implements Followers.Follower {

    /** Longer than most publications take, and shorter than connections may be silent. */
    private static final int MOST_SECONDS = 30;

    private static final Pattern PREFERENCE =
            Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?=[,;]|$)", Pattern.CASE_INSENSITIVE);

    private final Job asked;
    private final Duration longest;
    private final long since = System.nanoTime();
    private final CompletableFuture<Job> told = new CompletableFuture<>();

    Wait(Job asked, Duration longest) {
        this.asked = asked;
        this.longest = longest;
    }

    /** For how long somebody would wait, as the header Prefer says; nothing if it says nothing of that. */
    static Optional<Duration> longest(List<String> prefer) {
        Matcher wait = PREFERENCE.matcher(String.join(",", prefer));
        return wait.find()
                ? Optional.of(Duration.ofSeconds(Math.min(MOST_SECONDS, Integer.parseInt(wait.group(1)))))
                : Optional.empty();
    }

    /** How the job is when it has ended, or the time is over. */
    CompletableFuture<Job> told() {
        return told;
    }

    @Override
    public UUID job() {
        return asked.id;
    }

    @Override
    public boolean see(Job now) {
        boolean enough = now.isEnded() || System.nanoTime() - since >= longest.toNanos();
        if (enough) {
            told.complete(now);
        }
        return enough;
    }

    @Override
    public void end() {
        told.complete(asked);
    }
}
