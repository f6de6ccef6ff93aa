package loa.sample;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At the first start fills an empty installation with the sample campaign, or with the plan given; then names the logins. */
@Component
@Order(Demonstration.AFTER_THE_DIRECTORY)
@ConditionalOnProperty(name = "loa.demonstration", matchIfMissing = true)
class Demonstration implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    static final int AFTER_THE_DIRECTORY = 1000;

    private static final int NAMED = 6;

    private final Logins logins;
    private final SampleCampaign sample;
    private final GivenPlan given;
    private final Cast cast;
    private final @Nullable Path plan;

    Demonstration(
            Logins logins,
            SampleCampaign sample,
            GivenPlan given,
            Cast cast,
            @Value("${loa.plan:#{null}}") @Nullable Path plan) {
        this.logins = logins;
        this.sample = sample;
        this.given = given;
        this.cast = cast;
        this.plan = plan;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!logins.exist()) {
            LOG.info("Đang lập chiến dịch mẫu …");
            sample.play();
        }
        if (plan != null) given.open(plan, cast.known(SampleCampaign.ADMINISTRATOR));
        var all = logins.all();
        LOG.info("Đăng nhập thử, mật khẩu chung: {}", logins.password());
        all.stream().limit(NAMED).forEach(login -> LOG.info("  {}", login.replace("\t", "  ")));
        if (all.size() > NAMED) LOG.info("  … và {} người khác trong {}", all.size() - NAMED, logins.file());
    }
}
