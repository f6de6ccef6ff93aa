package loa.portal.web;

import loa.platform.view.Answer;
import loa.platform.view.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: people of the office go to their work, everybody else sees what runs here. */
@Controller
class FrontController {

    @GetMapping("/")
    Answer front() {
        if (Frame.current().me().isPresent()) return Answer.goTo("/my-work");
        return new FrontPage().withStatus(200);
    }
}
