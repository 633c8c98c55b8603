import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Properties;
import org.apache.velocity.Template;
import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.runtime.ParserPool;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.log.NullLogChute;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.Parser;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;

/** Apache Velocity 1.7 in the set-up of one dialect. */
final class Engine {
  private final RuntimeInstance runtime = new RuntimeInstance();

  private Engine(Properties dialect) {
    Properties settings = new Properties();
    settings.setProperty("runtime.log.logsystem.class", NullLogChute.class.getName());
    settings.setProperty("runtime.log.invalid.references", "false");
    settings.setProperty("runtime.introspector.uberspect", ServiceClasses.class.getName());
    settings.setProperty("parser.pool.class", FreshParsers.class.getName());
    settings.setProperty("velocimacro.library", "");
    settings.setProperty("file.resource.loader.path", "/nonexistent");
    settings.putAll(dialect);
    runtime.init(settings);
  }

  /** Stock 1.7, save that a macro does not outlive the template that defines it. */
  static Engine velocity() {
    Properties settings = new Properties();
    settings.setProperty("velocimacro.permissions.allow.inline.local.scope", "true");
    return new Engine(settings);
  }

  static Engine apiGateway() {
    Properties settings = new Properties();
    settings.setProperty("eventhandler.invalidreferences.class", EmptyText.class.getName());
    settings.setProperty("velocimacro.permissions.allow.inline", "false");
    settings.setProperty("directive.foreach.maxloops", "1000");
    Engine engine = new Engine(settings);
    engine.runtime.removeDirective("evaluate");
    return engine;
  }

  /** Parses and initialises; what fails here fails before any output. */
  Template parse(String source) throws ParseException {
    FreshParsers.forget();
    Template template = new Template();
    template.setRuntimeServices(runtime);
    template.setName("template");
    template.setData(runtime.parse(new StringReader(source), "template"));
    template.initDocument();
    return template;
  }

  static void render(Template template, Context context, Writer out) {
    template.merge(context, out);
  }

  /**
   * A parser remembers the macro names of every template it has seen, which changes what an escape means. Here
   * each template starts with new parsers, and its strings are parsed by the one that parsed it.
   */
  public static final class FreshParsers implements ParserPool {
    private static final Deque<Parser> idle = new ArrayDeque<>();
    private RuntimeServices runtime;

    static void forget() {
      idle.clear();
    }

    @Override
    public void initialize(RuntimeServices services) {
      runtime = services;
    }

    @Override
    public Parser get() {
      return idle.isEmpty() ? runtime.createNewParser() : idle.pop();
    }

    @Override
    public void put(Parser parser) {
      idle.push(parser);
    }
  }

  /** Tells no template of the oracle's own kinds of map: the class of each map in $context is that of any map. */
  public static final class ServiceClasses extends SecureUberspector {
    @Override
    public VelMethod getMethod(Object target, String name, Object[] arguments, Info info) throws Exception {
      boolean asksForClass = name.equals("getClass") && arguments.length == 0;
      return asksForClass && Gateway.isContextMap(target) ? new ClassOfMaps() : super.getMethod(target, name, arguments, info);
    }

    @Override
    public VelPropertyGet getPropertyGet(Object target, String name, Info info) throws Exception {
      boolean asksForClass = name.equals("class") || name.equals("Class");
      return asksForClass && Gateway.isContextMap(target) ? new ClassOfMaps() : super.getPropertyGet(target, name, info);
    }
  }

  private static final class ClassOfMaps implements VelMethod, VelPropertyGet {
    @Override
    public Object invoke(Object target) {
      return LinkedHashMap.class;
    }

    @Override
    public Object invoke(Object target, Object[] arguments) {
      return LinkedHashMap.class;
    }

    @Override
    public boolean isCacheable() {
      return true;
    }

    @Override
    public String getMethodName() {
      return "getClass";
    }

    @Override
    public Class<?> getReturnType() {
      return Class.class;
    }
  }

  /** What API Gateway makes of a reference without a value. */
  public static final class EmptyText implements InvalidReferenceEventHandler {
    @Override
    public Object invalidGetMethod(Context context, String reference, Object object, String property, Info info) {
      return "";
    }

    @Override
    public boolean invalidSetMethod(Context context, String left, String right, Info info) {
      return false;
    }

    @Override
    public Object invalidMethod(Context context, String reference, Object object, String method, Info info) {
      return "";
    }
  }
}
