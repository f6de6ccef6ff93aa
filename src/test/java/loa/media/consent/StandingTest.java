package loa.media.consent;

import static loa.media.consent.Age.*;
import static loa.media.consent.Capacity.*;
import static loa.media.consent.Scope.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import loa.media.consent.Faces.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");
    private static final Look PEOPLE = new Look(true, "Lan");

    @Test
    void a_file_that_nobody_looked_at_is_not_shown() {
        assertThat(Faces.UNKNOWN.standing(REPORT, TODAY)).isEqualTo(Standing.NOT_LOOKED);
        assertThat(Standing.NOT_LOOKED.allows()).isFalse();
    }

    @Test
    void a_file_without_people_is_shown() {
        var faces = new Faces(new Look(false, "Lan"), null, List.of());

        assertThat(faces.standing(SOCIAL, TODAY)).isEqualTo(Standing.NOBODY);
        assertThat(Standing.NOBODY.allows()).isTrue();
    }

    @Test
    void an_adult_agrees_for_stated_purposes_only() {
        var faces = people(person(ADULT, consent(SELF, null, PRESS, REPORT)));

        assertThat(faces.standing(PRESS, TODAY)).isEqualTo(Standing.GIVEN);
        assertThat(faces.standing(SOCIAL, TODAY)).isEqualTo(Standing.MISSING);
    }

    @Test
    void consent_holds_through_its_last_day() {
        var faces = people(person(ADULT, consent(SELF, TODAY, PRESS)));

        assertThat(faces.standing(PRESS, TODAY)).isEqualTo(Standing.GIVEN);
        assertThat(faces.standing(PRESS, TODAY.plusDays(1))).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void a_child_from_seven_needs_its_own_consent_and_a_parents() {
        assertThat(people(person(CHILD_FROM_7, consent(PARENT, null, PRESS))).standing(PRESS, TODAY))
                .isEqualTo(Standing.ONE_OF_TWO);
        assertThat(people(person(CHILD_FROM_7, consent(SELF, null, PRESS))).standing(PRESS, TODAY))
                .isEqualTo(Standing.ONE_OF_TWO);
        assertThat(people(person(CHILD_FROM_7)).standing(PRESS, TODAY)).isEqualTo(Standing.MISSING);
        assertThat(people(person(CHILD_FROM_7, consent(SELF, null, PRESS), consent(GUARDIAN, null, PRESS)))
                        .standing(PRESS, TODAY))
                .isEqualTo(Standing.GIVEN);
    }

    @Test
    void a_small_child_is_agreed_for_by_a_parent() {
        assertThat(people(person(CHILD_UNDER_7, consent(PARENT, null, PRESS))).standing(PRESS, TODAY))
                .isEqualTo(Standing.GIVEN);
        assertThat(people(person(CHILD_UNDER_7, consent(SELF, null, PRESS))).standing(PRESS, TODAY))
                .isEqualTo(Standing.MISSING);
    }

    @Test
    void the_worst_of_all_persons_decides() {
        var faces = people(person(ADULT, consent(SELF, null, PRESS)), person(CHILD_FROM_7, consent(SELF, null, PRESS)));

        assertThat(faces.standing(PRESS, TODAY)).isEqualTo(Standing.ONE_OF_TWO);
    }

    @Test
    void adults_at_a_public_event_who_were_told_may_be_shown_but_children_may_not() {
        var notice = "Thông báo đầu buổi, bảng ở cửa hội trường";

        assertThat(new Faces(PEOPLE, notice, List.of(person(ADULT))).standing(PRESS, TODAY))
                .isEqualTo(Standing.PUBLIC_EVENT);
        assertThat(new Faces(PEOPLE, notice, List.of()).standing(PRESS, TODAY)).isEqualTo(Standing.PUBLIC_EVENT);
        assertThat(new Faces(PEOPLE, notice, List.of(person(CHILD_FROM_7))).standing(PRESS, TODAY))
                .isEqualTo(Standing.MISSING);
    }

    @Test
    void what_is_taken_back_is_shown_nowhere_until_agreed_again() {
        var agreed = consent(SELF, null, PRESS);
        var gone = new Withdrawal(UUID.randomUUID(), "Bà Mẩy", "", MORNING.plusSeconds(60), "Lan");
        var again = new Consent(
                UUID.randomUUID(),
                "Bà Mẩy",
                SELF,
                Set.of(PRESS),
                TODAY,
                null,
                Form.SPOKEN,
                null,
                MORNING.plusSeconds(120),
                "Lan");

        var taken = new PersonShown(UUID.randomUUID(), "Mẩy", ADULT, "", List.of(agreed), List.of(gone));
        var back = new PersonShown(UUID.randomUUID(), "Mẩy", ADULT, "", List.of(agreed, again), List.of(gone));
        var objected = new PersonShown(UUID.randomUUID(), "Mẩy", ADULT, "", List.of(), List.of(gone));

        assertThat(people(taken).standing(REPORT, TODAY)).isEqualTo(Standing.WITHDRAWN);
        assertThat(new Faces(PEOPLE, "bảng ở cửa", List.of(objected)).standing(PRESS, TODAY))
                .as("also at a public event")
                .isEqualTo(Standing.WITHDRAWN);
        assertThat(people(back).standing(PRESS, TODAY)).isEqualTo(Standing.GIVEN);
    }

    private static Faces people(PersonShown... persons) {
        return new Faces(PEOPLE, null, Arrays.asList(persons));
    }

    private static PersonShown person(Age age, Consent... consents) {
        return new PersonShown(UUID.randomUUID(), "Mẩy", age, "", Arrays.asList(consents), List.of());
    }

    private static Consent consent(Capacity capacity, @Nullable LocalDate until, Scope... scopes) {
        return new Consent(
                UUID.randomUUID(),
                "Bà Mẩy",
                capacity,
                Set.of(scopes),
                TODAY.minusDays(8),
                until,
                Form.PAPER,
                null,
                MORNING,
                "Lan");
    }
}
