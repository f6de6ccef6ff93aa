package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitorStoryTest extends Story {

    @Test
    void a_visitor_sees_the_first_page_and_the_way_in() {
        for (var width : new int[] {PHONE, DESK}) {
            var page = window(width);

            page.navigate("/");
            look(page, "front-" + width);
            page.navigate("/sign-in");
            look(page, "sign-in-" + width);
        }
    }

    @Test
    void a_closed_page_leads_to_the_sign_in_and_an_unknown_one_to_a_way_back() {
        var page = window(PHONE);

        page.navigate("/my-work");

        assertThat(page.url()).endsWith("/sign-in");
    }
}
