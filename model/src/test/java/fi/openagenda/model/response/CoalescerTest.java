package fi.openagenda.model.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.openagenda.model.Refusal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class CoalescerTest {

    private final List<List<Integer>> turns = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void who_comes_while_others_are_worked_for_shares_the_next_turn() throws Exception {
        try (Coalescer<Integer, String> coalescer = new Coalescer<>("test", 10, 1, this::slowly)) {
            CompletionStage<String> first = coalescer.submit(1);
            begun.await();
            List<CompletionStage<String>> others =
                    List.of(2, 3, 4).stream().map(coalescer::submit).toList();
            goOn.countDown();
            assertThat(result(first)).isEqualTo("done 1");
            for (int i = 0; i < 3; i++) {
                assertThat(result(others.get(i))).isEqualTo("done " + (i + 2));
            }
        }
        assertThat(turns).containsExactly(List.of(1), List.of(2, 3, 4));
    }

    @Test
    void when_as_many_wait_as_can_the_next_one_is_told_at_once() throws Exception {
        try (Coalescer<Integer, String> coalescer = new Coalescer<>("test", 2, 1, this::slowly)) {
            CompletionStage<String> first = coalescer.submit(1);
            begun.await();
            List<CompletionStage<String>> waiting =
                    List.of(2, 3).stream().map(coalescer::submit).toList();
            assertThat(coalescer.isFull()).isTrue();
            assertThatThrownBy(() -> result(coalescer.submit(4)))
                    .hasCauseInstanceOf(Refusal.class)
                    .extracting(fault -> ((Refusal) fault.getCause()).reason())
                    .isEqualTo(Refusal.Reason.BUSY);
            goOn.countDown();
            assertThat(result(first)).isEqualTo("done 1");
            assertThat(result(waiting.get(1))).isEqualTo("done 3");
        }
    }

    @Test
    void of_several_that_share_a_turn_only_who_is_at_fault_fails() throws Exception {
        try (Coalescer<Integer, String> coalescer = new Coalescer<>("test", 10, 1, this::slowlyButNotThree)) {
            CompletionStage<String> first = coalescer.submit(1);
            begun.await();
            List<CompletionStage<String>> others =
                    List.of(2, 3, 4).stream().map(coalescer::submit).toList();
            goOn.countDown();
            assertThat(result(first)).isEqualTo("done 1");
            assertThat(result(others.get(0))).isEqualTo("done 2");
            assertThatThrownBy(() -> result(others.get(1))).hasRootCauseMessage("not three");
            assertThat(result(others.get(2))).isEqualTo("done 4");
        }
        assertThat(turns).containsExactly(List.of(1), List.of(2, 3, 4), List.of(2), List.of(3), List.of(4));
    }

    @Test
    void when_the_database_is_gone_nobody_is_tried_one_by_one() throws Exception {
        try (Coalescer<Integer, String> coalescer = new Coalescer<>("test", 10, 1, items -> {
            slowly(items);
            throw new SQLException("gone", "08006");
        })) {
            CompletionStage<String> first = coalescer.submit(1);
            begun.await();
            List<CompletionStage<String>> others =
                    List.of(2, 3).stream().map(coalescer::submit).toList();
            goOn.countDown();
            for (CompletionStage<String> each : List.of(first, others.get(0), others.get(1))) {
                assertThatThrownBy(() -> result(each)).hasRootCauseInstanceOf(SQLException.class);
            }
        }
        assertThat(turns).hasSize(2);
    }

    @Test
    void nothing_that_is_thrown_ends_the_work() throws Exception {
        try (Coalescer<Integer, String> coalescer = new Coalescer<>("test", 10, 1, items -> {
            if (items.contains(1)) {
                throw new StackOverflowError();
            }
            return items.stream().map(item -> "done " + item).toList();
        })) {
            assertThatThrownBy(() -> result(coalescer.submit(1))).hasCauseInstanceOf(StackOverflowError.class);
            assertThat(result(coalescer.submit(2))).isEqualTo("done 2");
        }
    }

    @Test
    void who_waits_when_it_ends_is_still_worked_for_and_nobody_after() throws Exception {
        Coalescer<Integer, String> coalescer = new Coalescer<>("test", 10, 1, this::slowly);
        CompletionStage<String> first = coalescer.submit(1);
        begun.await();
        CompletionStage<String> second = coalescer.submit(2);
        goOn.countDown();
        coalescer.close();
        assertThat(result(first)).isEqualTo("done 1");
        assertThat(result(second)).isEqualTo("done 2");
        assertThatThrownBy(() -> result(coalescer.submit(3))).hasCauseInstanceOf(Refusal.class);
    }

    @Test
    void who_comes_while_it_ends_is_told_something() throws Exception {
        for (int time = 0; time < 20; time++) {
            Coalescer<Integer, String> coalescer =
                    new Coalescer<>("test", 10, 1, items -> Collections.nCopies(items.size(), "done"));
            List<CompletionStage<String>> told = new ArrayList<>();
            Thread caller = new Thread(() -> {
                do {
                    told.add(coalescer.submit(1));
                } while (!told.get(told.size() - 1).toCompletableFuture().isCompletedExceptionally());
            });
            caller.start();
            coalescer.close();
            caller.join();
            for (CompletionStage<String> each : told) {
                assertThat(each.toCompletableFuture()).isDone();
            }
        }
    }

    @Test
    void an_interruption_ends_nothing() throws Exception {
        try (Coalescer<Integer, String> coalescer = new Coalescer<>("test", 10, 1, items -> {
            Thread.currentThread().interrupt();
            return items.stream().map(item -> "done " + item).toList();
        })) {
            for (int i = 0; i < 3; i++) {
                assertThat(result(coalescer.submit(i))).isEqualTo("done " + i);
            }
        }
    }

    /** The first turn waits until it may go on. */
    private List<String> slowly(List<Integer> items) throws InterruptedException {
        turns.add(List.copyOf(items));
        begun.countDown();
        goOn.await();
        return items.stream().map(item -> "done " + item).toList();
    }

    private List<String> slowlyButNotThree(List<Integer> items) throws InterruptedException {
        List<String> done = slowly(items);
        if (items.contains(3)) {
            throw new IllegalStateException("not three");
        }
        return done;
    }

    private static String result(CompletionStage<String> stage) throws InterruptedException, ExecutionException {
        try {
            return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
