import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;
import org.apache.commons.lang.StringEscapeUtils;
import org.apache.velocity.VelocityContext;

/** The objects that a mapping template finds: $input, $util, $context, $stageVariables, $method. */
final class Gateway {
  private static final Configuration JAYWAY = Configuration.defaultConfiguration();
  private final Map<String, Object> context;
  private final VelocityContext scope = new VelocityContext();

  Gateway(Map<?, ?> request) {
    Map<String, Object> params = parameters(map(request.get("params")));
    context = contextOf(map(request.get("context")));
    scope.put("input", new Input((String) request.get("body"), params));
    scope.put("util", new Util());
    scope.put("context", context);
    scope.put("stageVariables", map(request.get("stageVariables")));
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("request", params);
    scope.put("method", method);
  }

  VelocityContext scope() {
    return scope;
  }

  Map<String, Object> requestOverride() {
    return members(context.get("requestOverride"), "header", "path", "querystring");
  }

  Map<String, Object> responseOverride() {
    Map<String, Object> result = new LinkedHashMap<>();
    Object override = context.get("responseOverride");
    Object status = override instanceof Map ? ((Map<?, ?>) override).get("status") : null;
    if (status instanceof Integer && (Integer) status >= 100 && (Integer) status <= 599) result.put("status", status);
    result.putAll(members(override, "header"));
    return result;
  }

  private static Map<String, Object> members(Object override, String... names) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (String name : names) {
      Object member = override instanceof Map ? ((Map<?, ?>) override).get(name) : null;
      result.put(name, member instanceof Map ? member : new LinkedHashMap<>());
    }
    return result;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? new LinkedHashMap<>() : (Map<String, Object>) value;
  }

  private static Map<String, Object> parameters(Map<String, Object> given) {
    Map<String, Object> params = new LinkedHashMap<>();
    for (String kind : List.of("path", "querystring", "header")) params.put(kind, map(given.get(kind)));
    return params;
  }

  private static Map<String, Object> contextOf(Map<String, Object> given) {
    Map<String, Object> context = new ContextRoot();
    given.forEach((name, value) -> context.put(name, silent(value)));
    fill(context, "requestOverride", "path", "header", "querystring");
    fill(context, "responseOverride", "header");
    return context;
  }

  @SuppressWarnings("unchecked")
  private static void fill(Map<String, Object> context, String name, String... members) {
    if (!(context.get(name) instanceof Map)) context.put(name, new ContextMap());
    Map<String, Object> override = (Map<String, Object>) context.get(name);
    for (String member : members) {
      if (!(override.get(member) instanceof Map)) override.put(member, new ContextMap());
    }
  }

  @SuppressWarnings("unchecked")
  private static Object silent(Object value) {
    if (value instanceof List) ((List<Object>) value).replaceAll(Gateway::silent);
    if (!(value instanceof Map)) return value;
    Map<String, Object> copy = new ContextMap();
    ((Map<?, ?>) value).forEach((name, member) -> copy.put((String) name, silent(member)));
    return copy;
  }

  /** A map inside $context: the service prints nothing for it. */
  @SuppressWarnings("serial")
  public static final class ContextMap extends LinkedHashMap<String, Object> {
    @Override
    public String toString() {
      return "";
    }
  }

  /** $context itself; its text leaves out the override maps, which are always there. */
  @SuppressWarnings("serial")
  public static final class ContextRoot extends LinkedHashMap<String, Object> {
    @Override
    public String toString() {
      List<String> entries = new ArrayList<>();
      forEach((name, value) -> {
        if (!name.endsWith("Override")) entries.add(name + "=" + (value == this ? "(this Map)" : value));
      });
      return "{" + String.join(", ", entries) + "}";
    }
  }

  static boolean isContextMap(Object value) {
    return value instanceof ContextMap || value instanceof ContextRoot;
  }

  public static final class Input {
    private final String body;
    private final Map<String, Object> params;
    private Object document;
    private boolean parsed;

    Input(String body, Map<String, Object> params) {
      this.body = body == null || body.isEmpty() ? "{}" : body;
      this.params = params;
    }

    public String getBody() {
      return body;
    }

    /** One live document: what a template changes in it, later calls see. */
    private Object document() {
      if (!parsed) document = body.isBlank() ? new LinkedHashMap<>() : parseBody(body);
      parsed = true;
      return document;
    }

    public Object path(String path) {
      JsonPath compiled = JsonPath.compile(path);
      if (document() == null) return null;
      try {
        return compiled.read(document, JAYWAY);
      } catch (PathNotFoundException missing) {
        return null;
      }
    }

    public String json(String path) {
      Object value = path(path);
      return value == null ? "\"\"" : JSONValue.toJSONString(value, JSONStyle.LT_COMPRESS);
    }

    public Map<String, Object> params() {
      return params;
    }

    public Object params(String name) {
      for (Object kind : params.values()) {
        Object value = ((Map<?, ?>) kind).get(name);
        if (value != null) return value;
      }
      return null;
    }

    @Override
    public String toString() {
      return "";
    }
  }

  /** A body that json-smart refuses is a text, unless it starts as an object or an array. */
  static Object parseBody(String text) {
    try {
      return parse(text);
    } catch (InvalidJsonException | NumberFormatException refused) {
      if (text.matches("(?s)[ \\t\\r\\n]*[{\\[].*")) throw refused;
      return text;
    }
  }

  /** Whether Debian's copy of json-smart is known to refuse the document at hand for its size. */
  static boolean isLarge;

  /** json-smart in permissive mode; Debian's copy refuses a document of more than 400 objects, so those go elsewhere. */
  static Object parse(String text) {
    if (isLarge) return Json.read(text);
    try {
      return JAYWAY.jsonProvider().parse(text);
    } catch (InvalidJsonException refused) {
      if (isForSize(refused)) return Json.read(text);
      throw refused;
    }
  }

  private static boolean isForSize(InvalidJsonException refused) {
    return String.valueOf(refused.getMessage()).contains("Malicious payload");
  }

  static boolean isRefusedForSize(String text) {
    try {
      JAYWAY.jsonProvider().parse(text);
      return false;
    } catch (InvalidJsonException refused) {
      return isForSize(refused);
    }
  }

  /** The six functions take anything and work on its text; nothing counts as the empty text. */
  public static final class Util {
    private static String text(Object value) {
      return value == null ? "" : String.valueOf(value);
    }

    public String escapeJavaScript(Object value) {
      return StringEscapeUtils.escapeJavaScript(text(value));
    }

    public Object parseJson(Object value) {
      String text = text(value).strip();
      if (text.isEmpty()) return null;
      return text.startsWith("{") || text.startsWith("[") ? parse(text) : Json.read(text);
    }

    public String urlEncode(Object value) {
      return URLEncoder.encode(text(value), StandardCharsets.UTF_8);
    }

    public String urlDecode(Object value) {
      return URLDecoder.decode(text(value), StandardCharsets.UTF_8);
    }

    public String base64Encode(Object value) {
      return Base64.getEncoder().encodeToString(text(value).getBytes(StandardCharsets.UTF_8));
    }

    public String base64Decode(Object value) {
      return new String(Base64.getDecoder().decode(text(value)), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return "";
    }
  }
}
