package fi.openagenda.deploy.demo;

import fi.openagenda.deploy.Obstacle;
import fi.openagenda.deploy.resident.Habits;
import fi.openagenda.deploy.resident.Margins;
import fi.openagenda.deploy.resident.Place;
import fi.openagenda.deploy.resident.Questionnaire;
import fi.openagenda.deploy.resident.Residents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/** The simulated residents of one round and the sending of what they answer. */
public final class Crowd {
    private static final int THREADS = 8;
    private static final int BATCH = 40;

    private final Api api;
    private final String path;
    private final Residents residents;

    private Crowd(Api api, String path, Residents residents) {
        this.api = api;
        this.path = path;
        this.residents = residents;
    }

    /**
     * Reads the questionnaires and the population statistics that the residents need.
     *
     * @param api the platform
     * @param slug the barometer
     * @param round key of the round
     * @param counts how many residents, by municipality
     * @param tongues mother tongues, by municipality
     * @param habits how thoroughly they answer
     * @return the crowd; nothing has been sent yet
     */
    public static Crowd of(
            Api api,
            String slug,
            String round,
            SortedMap<String, Integer> counts,
            Map<String, Map<String, Double>> tongues,
            Habits habits) {
        var path = "/v1/barometers/" + slug + "/rounds/" + round;
        var places = new HashMap<String, Place>();
        var questionnaires = new HashMap<String, Questionnaire>();
        for (var code : counts.keySet()) {
            var margins = Margins.of(api.get("/v1/municipalities/" + code));
            places.put(code, new Place(code, margins, tongues.getOrDefault(code, Map.of("fi", 1.0))));
            questionnaires.put(code, Questionnaire.of(api.get(path + "/questionnaire?municipality=" + code)));
        }
        return new Crowd(api, path + "/responses", new Residents(round, counts, places, questionnaires, habits));
    }

    /** @return the residents */
    public Residents residents() {
        return residents;
    }

    /** Sends residents from a number on, eight at a time; tells after each batch how many are safely stored. */
    void send(int from, IntConsumer sent) {
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            for (var start = from; start < residents.size(); start += BATCH) {
                var end = Math.min(start + BATCH, residents.size());
                sendBatch(pool, start, end);
                sent.accept(end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pool.shutdownNow();
        }
    }

    private void sendBatch(ExecutorService pool, int start, int end) throws InterruptedException {
        var calls = new ArrayList<Callable<Boolean>>();
        for (var number = start; number < end; number++) {
            var body = residents.at(number).body();
            // Of no living person: so a batch that was interrupted is sent again, and each resident counts once.
            var key = "simulated-resident-" + number;
            calls.add(() -> {
                api.respond(path, key, body);
                return true;
            });
        }
        for (var call : pool.invokeAll(calls)) {
            try {
                call.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Obstacle obstacle ? obstacle : new IllegalStateException(e.getCause());
            }
        }
    }
}
