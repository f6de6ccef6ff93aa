package loa.field.pack;

import java.util.Map;

/**
 * An opened pack whose parts are what its manifest says; whether the signer may be believed is for others to say.
 *
 * @param manifestBytes what was signed
 * @param parts by name, without the enclosed files
 */
public record Pack(Manifest manifest, byte[] manifestBytes, byte[] signature, Map<String, byte[]> parts) {

    public static final String ITEMS = "items.jsonl";
    public static final String TASKS = "tasks.json";
    public static final String LUGGAGE = "luggage.json";
    public static final String PLAN = "plan.json";
}
