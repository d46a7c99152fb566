package fi.openagenda.export.questionnaire;

import java.util.Arrays;

/** Whatever bytes lie where a card should be: they are refused, or they are the card of some answers and of no others. */
public final class CardFuzz {

    private static final Deck DECK = Deck.of(EveryType.questionnaire());

    private CardFuzz() {}

    /** Where Jazzer begins. */
    public static void fuzzerTestOneInput(byte[] card) {
        DECK.isRead(card);
        DECK.isRead(Arrays.copyOf(card, DECK.codebook().length()));
    }
}
