package org.cleardocket.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the facts of one count by name; whatever is not said stays unknown. What each fact means: {@link Facts}. */
public final class FactsBuilder {

    private @Nullable String raw;
    private @Nullable Level level;
    private @Nullable DateRange offenseDate;
    private @Nullable DateRange convictionDate;
    private @Nullable Integer ageAtOffense;
    private @Nullable AgeBand ageBand;
    private @Nullable Boolean juvenile;
    private @Nullable Double gramsFlower;
    private @Nullable Double gramsConc;
    private @Nullable Integer plants;
    private @Nullable Boolean atHome;
    private @Nullable Boolean ownHomeHarvest;
    private @Nullable Conduct conduct;
    private @Nullable Integer recipientAge;
    private @Nullable Boolean soldToUnder18;
    private @Nullable Boolean usedPersonUnder21;
    private @Nullable Boolean environmentalHarm;
    private @Nullable Boolean serving;
    private @Nullable List<Prior> priors;
    private @Nullable Boolean registered290NoConviction;
    private @Nullable Boolean gangEnhancement;
    private @Nullable String county;
    private @Nullable String state;
    private @Nullable Boolean federal;
    private @Nullable Boolean noConviction;
    private @Nullable Boolean reliefOrderSeen;
    private @Nullable String prosecutingCity;
    private @Nullable Boolean deceased;

    FactsBuilder() {
    }

    FactsBuilder(Facts known) {
        raw = known.raw();
        level = known.level();
        offenseDate = known.offenseDate();
        convictionDate = known.convictionDate();
        ageAtOffense = known.ageAtOffense();
        ageBand = known.ageBand();
        juvenile = known.juvenile();
        gramsFlower = known.gramsFlower();
        gramsConc = known.gramsConc();
        plants = known.plants();
        atHome = known.atHome();
        ownHomeHarvest = known.ownHomeHarvest();
        conduct = known.conduct();
        recipientAge = known.recipientAge();
        soldToUnder18 = known.soldToUnder18();
        usedPersonUnder21 = known.usedPersonUnder21();
        environmentalHarm = known.environmentalHarm();
        serving = known.serving();
        priors = known.priors();
        registered290NoConviction = known.registered290NoConviction();
        gangEnhancement = known.gangEnhancement();
        county = known.county();
        state = known.state();
        federal = known.federal();
        noConviction = known.noConviction();
        reliefOrderSeen = known.reliefOrderSeen();
        prosecutingCity = known.prosecutingCity();
        deceased = known.deceased();
    }

    public FactsBuilder raw(@Nullable String raw) {
        this.raw = raw;
        return this;
    }

    public FactsBuilder level(@Nullable Level level) {
        this.level = level;
        return this;
    }

    public FactsBuilder offenseDate(@Nullable DateRange offenseDate) {
        this.offenseDate = offenseDate;
        return this;
    }

    public FactsBuilder convictionDate(@Nullable DateRange convictionDate) {
        this.convictionDate = convictionDate;
        return this;
    }

    /** In whole years; the band follows from it and replaces one said before. */
    public FactsBuilder ageAtOffense(@Nullable Integer ageAtOffense) {
        this.ageBand = null;
        this.ageAtOffense = ageAtOffense;
        return this;
    }

    /** For someone who gives no exact age; replaces one said before. */
    public FactsBuilder ageBand(@Nullable AgeBand ageBand) {
        this.ageAtOffense = null;
        this.ageBand = ageBand;
        return this;
    }

    public FactsBuilder juvenile(@Nullable Boolean juvenile) {
        this.juvenile = juvenile;
        return this;
    }

    public FactsBuilder gramsFlower(@Nullable Double gramsFlower) {
        this.gramsFlower = gramsFlower;
        return this;
    }

    public FactsBuilder gramsConc(@Nullable Double gramsConc) {
        this.gramsConc = gramsConc;
        return this;
    }

    public FactsBuilder plants(@Nullable Integer plants) {
        this.plants = plants;
        return this;
    }

    public FactsBuilder atHome(@Nullable Boolean atHome) {
        this.atHome = atHome;
        return this;
    }

    public FactsBuilder ownHomeHarvest(@Nullable Boolean ownHomeHarvest) {
        this.ownHomeHarvest = ownHomeHarvest;
        return this;
    }

    public FactsBuilder conduct(@Nullable Conduct conduct) {
        this.conduct = conduct;
        return this;
    }

    public FactsBuilder recipientAge(@Nullable Integer recipientAge) {
        this.recipientAge = recipientAge;
        return this;
    }

    public FactsBuilder soldToUnder18(@Nullable Boolean soldToUnder18) {
        this.soldToUnder18 = soldToUnder18;
        return this;
    }

    public FactsBuilder usedPersonUnder21(@Nullable Boolean usedPersonUnder21) {
        this.usedPersonUnder21 = usedPersonUnder21;
        return this;
    }

    public FactsBuilder environmentalHarm(@Nullable Boolean environmentalHarm) {
        this.environmentalHarm = environmentalHarm;
        return this;
    }

    public FactsBuilder serving(@Nullable Boolean serving) {
        this.serving = serving;
        return this;
    }

    public FactsBuilder priors(List<Prior> priors) {
        this.priors = priors;
        return this;
    }

    public FactsBuilder registered290NoConviction(@Nullable Boolean registered290NoConviction) {
        this.registered290NoConviction = registered290NoConviction;
        return this;
    }

    public FactsBuilder gangEnhancement(@Nullable Boolean gangEnhancement) {
        this.gangEnhancement = gangEnhancement;
        return this;
    }

    public FactsBuilder county(@Nullable String county) {
        this.county = county;
        return this;
    }

    public FactsBuilder state(@Nullable String state) {
        this.state = state;
        return this;
    }

    public FactsBuilder federal(@Nullable Boolean federal) {
        this.federal = federal;
        return this;
    }

    public FactsBuilder noConviction(@Nullable Boolean noConviction) {
        this.noConviction = noConviction;
        return this;
    }

    public FactsBuilder reliefOrderSeen(@Nullable Boolean reliefOrderSeen) {
        this.reliefOrderSeen = reliefOrderSeen;
        return this;
    }

    public FactsBuilder prosecutingCity(@Nullable String prosecutingCity) {
        this.prosecutingCity = prosecutingCity;
        return this;
    }

    public FactsBuilder deceased(@Nullable Boolean deceased) {
        this.deceased = deceased;
        return this;
    }

    /** @throws IllegalArgumentException where an age or an amount is out of range */
    public Facts build() {
        return new Facts(
                raw, level, offenseDate, convictionDate, ageAtOffense, ageBand, juvenile, gramsFlower, gramsConc,
                plants, atHome, ownHomeHarvest, conduct, recipientAge, soldToUnder18, usedPersonUnder21,
                environmentalHarm, serving, priors, registered290NoConviction, gangEnhancement, county, state,
                federal, noConviction, reliefOrderSeen, prosecutingCity, deceased);
    }
}
