package loa.organization.job;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import loa.LoaTest;
import loa.organization.People;
import loa.platform.job.OneTimeJob;
import loa.platform.job.RecurringJob;
import loa.platform.view.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class JobsPageTest {

    private static final String JOB = "work.chase";

    private final MockMvcTester browser;
    private final People people;
    private final JdbcClient db;
    private final Clock clock;
    private final List<RecurringJob> recurring;
    private final List<OneTimeJob> once;

    JobsPageTest(
            MockMvcTester browser,
            People people,
            JdbcClient db,
            Clock clock,
            List<RecurringJob> recurring,
            List<OneTimeJob> once) {
        this.browser = browser;
        this.people = people;
        this.db = db;
        this.clock = clock;
        this.recurring = recurring;
        this.once = once;
    }

    @BeforeEach
    void a_job_that_failed_twice() {
        forget();
        var now = OffsetDateTime.now(clock);
        db.sql("""
                insert into platform.job (task_name, task_instance, execution_time, picked, last_success, last_failure,
                                          consecutive_failures, version)
                values (:job, 'recurring', :next, false, :success, :failure, 2, 1)
                """)
                .param("job", JOB)
                .param("next", now.plusHours(3))
                .param("success", now.minusHours(2))
                .param("failure", now.minusHours(1))
                .update();
    }

    @AfterEach
    void forget() {
        db.sql("delete from platform.job where task_name = :job")
                .param("job", JOB)
                .update();
    }

    @Test
    void every_job_has_a_name_in_both_languages() {
        var names = java.util.stream.Stream.concat(
                        recurring.stream().map(RecurringJob::getName),
                        once.stream().map(OneTimeJob::getName))
                .toList();

        assertThat(names).contains(JOB);
        for (var name : names) {
            assertThat(Words.in(Locale.of("vi"), "organization.job.name." + name))
                    .isNotBlank();
            assertThat(Words.in(Locale.ENGLISH, "organization.job.name." + name))
                    .isNotBlank();
        }
    }

    @Test
    void an_administrator_sees_what_failed_and_runs_it_now_on_record() {
        var administrator = people.administrator();

        var line = html(browser.get()
                        .uri("/jobs")
                        .with(as(administrator))
                        .exchange()
                        .getResponse())
                .select("form[action='/jobs/" + JOB + "/run']")
                .first()
                .parent();
        assertThat(line.text()).contains("Nhắc hạn", "đã hỏng 2 lần liền", "đang hỏng");

        var answer = browser.post()
                .uri("/jobs/" + JOB + "/run")
                .with(as(administrator))
                .exchange();

        assertThat(answer).hasStatus(303);
        var next = db.sql("select execution_time from platform.job where task_name = :job")
                .param("job", JOB)
                .query(OffsetDateTime.class)
                .single();
        assertThat(Duration.between(next.toInstant(), clock.instant()).abs()).isLessThan(Duration.ofMinutes(5));
        assertThat(html(browser.get()
                                .uri("/audit?act=organization.job.hurried")
                                .with(as(administrator))
                                .exchange()
                                .getResponse())
                        .select("tbody")
                        .text())
                .contains("Cho chạy ngay việc nền");
    }

    @Test
    void what_runs_already_is_not_asked_for_again() {
        db.sql("update platform.job set picked = true where task_name = :job")
                .param("job", JOB)
                .update();

        var answer = browser.post()
                .uri("/jobs/" + JOB + "/run")
                .with(as(people.administrator()))
                .exchange();

        assertThat(html(answer.getResponse()).select("[role=alert]").text()).contains("Chưa cho chạy được");
    }

    @Test
    void nobody_else_sees_or_runs_anything() {
        var unit = people.district("Huyện Việc Nền");
        for (var other :
                List.of(people.officer("Giàng A Làm", unit.id()), people.inspector("Nông Thị Soát", unit.id()))) {
            assertThat(browser.get().uri("/jobs").with(as(other)).exchange()).hasStatus(403);
            assertThat(browser.post()
                            .uri("/jobs/" + JOB + "/run")
                            .with(as(other))
                            .exchange())
                    .hasStatus(403);
        }
        assertThat(browser.post()
                        .uri("/jobs/work.nothing/run")
                        .with(as(people.administrator()))
                        .exchange())
                .hasStatus(404);
    }
}
