package loa.organization;

import java.time.LocalDate;
import java.util.List;

/** Somebody who works with Loa or is named in it, with all posts, the newest last. */
public record Person(PersonId id, String name, List<Post> posts) {

    public Person {
        posts = List.copyOf(posts);
    }

    public List<Post> postsOn(LocalDate day) {
        return posts.stream().filter(post -> post.heldOn(day)).toList();
    }
}
