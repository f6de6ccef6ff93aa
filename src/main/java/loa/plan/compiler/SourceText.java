package loa.plan.compiler;

/**
 * A document as read: decoded, without byte order mark, NFC, {@code \n} line ends. Spans everywhere in a
 * {@link CompiledPlan} count UTF-16 units of {@link #text()}.
 *
 * @param fileName name as given by the person, for display only
 * @param mediaType found by content, never by name
 * @param sha256 lower-case hexadecimal hash of the original bytes
 * @param charset name of the encoding read, {@code null} where the format has none of its own
 * @param text paragraphs one a line; a table row is one line, its cells separated by tabs
 */
public record SourceText(
        String fileName,
        String mediaType,
        String sha256,
        @org.jspecify.annotations.Nullable String charset,
        String text) {}
