package loa.work.chase;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When tasks are chased. Each is set as {@code LOA_CHASE_OPENING}, {@code LOA_CHASE_FIRST_HOURS} and so on. Hours are counted
 * over working days, 24 to a day, from the opening of the office on the last day of the task.
 *
 * @param opening when offices open
 * @param firstHours so long before, the first reminder
 * @param secondHours so long before, the second
 * @param leaderDays so many working days after, the unit's leader and the unit above hear of it
 * @param chiefDays so many working days after, who runs the campaign hears of it
 */
@ConfigurationProperties("loa.chase")
record ChaseSettings(
        @DefaultValue("07:30") LocalTime opening,
        @DefaultValue("72") int firstHours,
        @DefaultValue("24") int secondHours,
        @DefaultValue("3") int leaderDays,
        @DefaultValue("5") int chiefDays) {

    ChaseSettings {
        if (firstHours <= secondHours || secondHours < 1 || leaderDays < 1 || chiefDays <= leaderDays) {
            throw new IllegalArgumentException("loa.chase: the stages must follow one another");
        }
    }
}
