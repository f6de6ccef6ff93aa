package loa.field.web;

import java.nio.charset.StandardCharsets;
import loa.field.Luggages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers for phones: never kept by a cache, and not sent again where the phone has them. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static ResponseEntity<byte[]> ok(Object value) {
        return answer(HttpStatus.OK, value);
    }

    static ResponseEntity<byte[]> answer(HttpStatus status, Object value) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(MAPPER.writeValueAsBytes(value));
    }

    /** With a tag of its content; {@code known} is what the phone has. */
    static ResponseEntity<byte[]> tagged(Object value, @Nullable String known) {
        var body = MAPPER.writeValueAsString(value);
        var tag = "\"" + Luggages.hash(body) + "\"";
        var answer = ResponseEntity.status(tag.equals(known) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.ETAG, tag);
        if (tag.equals(known)) return answer.build();
        return answer.header(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    static <T> T read(byte[] body, Class<T> type, int limit) {
        if (body.length > limit) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        try {
            return MAPPER.readValue(body, type);
        } catch (JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not what a phone writes", e);
        }
    }
}
