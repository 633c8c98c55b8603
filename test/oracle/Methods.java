import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Answers each class name with the methods that a template can call on such an object, as `name(Type,Type)`. */
public final class Methods {
  public static void main(String[] arguments) throws Exception {
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      TreeSet<String> found = new TreeSet<>();
      collect(Class.forName((String) Json.read(line)), found);
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("methods", new ArrayList<>(found));
      StringBuilder text = new StringBuilder();
      Json.write(answer, text);
      System.out.println(text);
    }
  }

  /** Those of the public classes and interfaces above it (ClassMap.createMethodCache of Velocity 1.7). */
  private static void collect(Class<?> type, TreeSet<String> found) {
    if (type == null) return;
    if (Modifier.isPublic(type.getModifiers())) {
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) found.add(signature(method));
      }
    }
    for (Class<?> above : type.getInterfaces()) collect(above, found);
    collect(type.getSuperclass(), found);
  }

  private static String signature(Method method) {
    List<String> types = Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
    return method.getName() + "(" + String.join(",", types) + ")";
  }
}
