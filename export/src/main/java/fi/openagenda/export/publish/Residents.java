package fi.openagenda.export.publish;

import fi.openagenda.export.disclosure.ProtectedTable;
import fi.openagenda.export.format.RepresentativenessFile.People;
import fi.openagenda.export.tally.Area;
import fi.openagenda.export.tally.Breakdown;
import fi.openagenda.export.weighting.Register;
import fi.openagenda.export.weighting.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who lives where, for the report on representativeness.
 *
 * @param breakdowns by which responses are grouped
 */
record Residents(Register register, Weights weights, List<Breakdown> breakdowns) implements People {

    private static final int DECIMALS = 2;

    @Override
    public OptionalInt of(Area area) {
        int people = register.asked(area);
        return people == 0 ? OptionalInt.empty() : OptionalInt.of(people);
    }

    @Override
    public Optional<int[]> groups(ProtectedTable table) {
        return breakdowns.stream()
                .filter(breakdown -> breakdown.key().equals(table.variable().code()))
                .findFirst()
                .flatMap(breakdown -> register.groups(breakdown, table.area()));
    }

    @Override
    public Optional<BigDecimal> designEffect(Area area) {
        return Optional.of(weights.kish(area))
                .filter(kish -> kish.respondents() > 0)
                .map(kish -> BigDecimal.valueOf(kish.designEffect()).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    @Override
    public OptionalInt year() {
        return register.year();
    }
}
