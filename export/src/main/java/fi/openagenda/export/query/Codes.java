package fi.openagenda.export.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers for codes, in the order in which they first come. */
final class Codes {

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> codes = new ArrayList<>();

    int idOf(String code) {
        return ids.computeIfAbsent(code, added -> {
            codes.add(added);
            return ids.size();
        });
    }

    List<String> all() {
        return List.copyOf(codes);
    }

    /** Which of them are wanted, by number; all of them where nothing is said. */
    boolean[] among(Optional<Set<String>> wanted) {
        boolean[] among = new boolean[codes.size()];
        for (int i = 0; i < among.length; i++) {
            among[i] = wanted.isEmpty() || wanted.get().contains(codes.get(i));
        }
        return among;
    }
}
