import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import net.minidev.json.JSONArray;

/** Strict JSON with the value types of json-smart: LinkedHashMap, JSONArray, Integer/Long/BigInteger, Double/BigDecimal. */
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  static Object read(String text) {
    Json reader = new Json(text);
    Object value = reader.value();
    reader.blanks();
    if (reader.at < text.length()) throw reader.malformed();
    return value;
  }

  private IllegalArgumentException malformed() {
    return new IllegalArgumentException("malformed JSON at offset " + at);
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
  }

  private char peek() {
    blanks();
    if (at >= text.length()) throw malformed();
    return text.charAt(at);
  }

  private void expect(String word) {
    if (!text.startsWith(word, at)) throw malformed();
    at += word.length();
  }

  private Object value() {
    switch (peek()) {
      case '{': return object();
      case '[': return array();
      case '"': return string();
      case 't': expect("true"); return Boolean.TRUE;
      case 'f': expect("false"); return Boolean.FALSE;
      case 'n': expect("null"); return null;
      default: return number();
    }
  }

  private Map<String, Object> object() {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    if (peek() == '}') { at++; return map; }
    for (;;) {
      if (peek() != '"') throw malformed();
      String key = string();
      if (peek() != ':') throw malformed();
      at++;
      map.put(key, value());
      char next = peek();
      at++;
      if (next == '}') return map;
      if (next != ',') throw malformed();
    }
  }

  private JSONArray array() {
    JSONArray list = new JSONArray();
    at++;
    if (peek() == ']') { at++; return list; }
    for (;;) {
      list.add(value());
      char next = peek();
      at++;
      if (next == ']') return list;
      if (next != ',') throw malformed();
    }
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') { at++; return out.toString(); }
      if (c < ' ') throw malformed();
      out.append(c == '\\' ? escape() : c);
    }
    throw malformed();
  }

  private char escape() {
    if (++at >= text.length()) throw malformed();
    char c = text.charAt(at);
    if (c == 'u') {
      if (at + 4 >= text.length()) throw malformed();
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
    }
    int known = "\"\\/bfnrt".indexOf(c);
    if (known < 0) throw malformed();
    return "\"\\/\b\f\n\r\t".charAt(known);
  }

  private Number number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) at++;
    String digits = text.substring(start, at);
    if (!digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) throw malformed();
    return number(digits);
  }

  /** json-smart takes a fraction of more than 18 characters for a BigDecimal, whatever a double could hold. */
  private static Number number(String digits) {
    if (digits.matches("-?\\d+")) {
      BigInteger whole = new BigInteger(digits);
      if (whole.bitLength() < 32) return whole.intValue();
      if (whole.bitLength() < 64) return whole.longValue();
      return whole;
    }
    if (digits.length() > 18) return new BigDecimal(digits);
    return Double.valueOf(digits);
  }

  /** ASCII only, so that no encoding of the pipe can change a text. */
  static void write(Object value, StringBuilder out) {
    if (value instanceof Map) writeObject((Map<?, ?>) value, out);
    else if (value instanceof Iterable) writeArray((Iterable<?>) value, out);
    else if (isFloating(value) && !Double.isFinite(((Number) value).doubleValue())) out.append("null");
    else if (value == null || value instanceof Boolean || value instanceof Number) out.append(value);
    else writeString(String.valueOf(value), out);
  }

  private static boolean isFloating(Object value) {
    return value instanceof Double || value instanceof Float;
  }

  private static void writeObject(Map<?, ?> map, StringBuilder out) {
    char before = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(before);
      writeString(String.valueOf(entry.getKey()), out);
      out.append(':');
      write(entry.getValue(), out);
      before = ',';
    }
    out.append(before == '{' ? "{}" : "}");
  }

  private static void writeArray(Iterable<?> list, StringBuilder out) {
    char before = '[';
    for (Object element : list) {
      out.append(before);
      write(element, out);
      before = ',';
    }
    out.append(before == '[' ? "[]" : "]");
  }

  private static void writeString(String string, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c >= ' ' && c < 127) out.append(c);
      else out.append(String.format("\\u%04x", (int) c));
    }
    out.append('"');
  }
}
